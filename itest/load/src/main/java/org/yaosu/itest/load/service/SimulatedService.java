package org.yaosu.itest.load.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** Serves simulated models, and says for each line that it is sent what it served since the last one. Ends with its input. */
final class SimulatedService {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    /** The same answer to every chat, as long as usual: what a model thinks is its own affair, and would take time of this machine. */
    private static final String ANSWER = """
            {
              "基本信息-姓名": "",
              "基本信息-手机号码": "",
              "基本信息-邮箱": "",
              "基本信息-地区": "",
              "基本信息-详细地址": "",
              "基本信息-性别": "",
              "基本信息-年龄": "",
              "基本信息-生日": "",
              "咨询类型": ["询价", "答疑"],
              "意向产品": ["标准版"],
              "购买异议点": ["价格"],
              "客户预算-预算是否充足": "",
              "客户预算-总体预算金额": "",
              "客户预算-预算明细": "",
              "竞品信息": "",
              "客户是否有意向": "有意向",
              "客户是否有卡点": "无卡点",
              "客户购买阶段": "报价",
              "下一步跟进计划-参与人": [],
              "下一步跟进计划-时间点": "",
              "下一步跟进计划-具体事项": "对一遍进度"
            }""";

    private SimulatedService() {
    }

    /** A call has ended when its connection has; a client that has gone may have left some behind. */
    private static void awaitEnds(Simulator simulator) {
        long deadline = System.nanoTime() + PATIENCE;
        while (simulator.open() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Tally tally = new Tally();
        SimulatorSettings settings = SimulatorSettings.DEFAULT.withLatency(Duration.ofMillis(Long.parseLong(arguments[0])))
                .withConcurrency(Integer.parseInt(arguments[1])).withBrain(messages -> {
                    tally.begun();
                    return ANSWER;
                });
        try (Simulator simulator = Simulator.start(settings); BufferedReader lines = new BufferedReader(new InputStreamReader(System.in))) {
            simulator.onCall(call -> tally.ended(call.answerCode()));
            System.out.println(simulator.spark());
            while (lines.readLine() != null) {
                awaitEnds(simulator);
                System.out.println(tally.take().line());
            }
        }
    }
}
