// Sends the lines of a file to a URL at a constant rate with loadtest, and prints how long the answers took. See bench/http.sh.
import { readFileSync } from 'node:fs';

const [tool, url, file, rate, seconds] = process.argv.slice(2);
const { loadTest } = await import(tool);
const lines = readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '');
let sent = 0;

const result = await loadTest({
    url,
    method: 'POST',
    contentType: 'application/json; charset=utf-8',
    body: () => lines[sent++ % lines.length],
    agentKeepAlive: true,
    requestsPerSecond: Number(rate),
    maxRequests: Number(rate) * Number(seconds),
    cores: 1,
    quiet: true,
});
const { percentiles } = result;
console.log(`requests           ${result.totalRequests} of ${lines.length} kinds, ${rate} a second wanted, ${result.effectiveRps} sent`);
console.log(`latency in ms      p50 ${percentiles[50]}, p95 ${percentiles[95]}, p99 ${percentiles[99]}, longest ${result.maxLatencyMs}`);
console.log(`failures           ${result.totalErrors}${result.totalErrors ? ' ' + JSON.stringify(result.errorCodes) : ''}`);
process.exit(result.totalErrors ? 1 : 0);
