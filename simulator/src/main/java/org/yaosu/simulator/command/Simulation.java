package org.yaosu.simulator.command;

import org.yaosu.simulator.Simulator;

/**
 * A simulator that somebody started, and what was configured for it. Closing it ends both.
 *
 * @param simulator the simulator
 * @param providers the providers of this framework that ask it
 */
public record Simulation(Simulator simulator, SimulatedProviders providers) implements AutoCloseable {

    @Override
    public void close() {
        providers.close();
        simulator.close();
    }
}
