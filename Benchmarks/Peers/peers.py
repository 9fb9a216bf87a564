"""One run of a queue with one line by another simulator: peers.py ENGINE SERVERS RATE CUSTOMERS.

Prints the seconds that the run took, without loading and compiling, and the mean wait. Each engine gets the form of the
model that is fastest in it: server processes that take customers from a store, where it has one.
"""

import random
import sys
import time


def simpy_store(servers, rate, customers):
    import simpy

    random.seed(1)
    draw = random.expovariate
    waits = [0, 0.0]
    environment = simpy.Environment()
    line = simpy.Store(environment)
    done = environment.event()

    def arrivals():
        while True:
            yield environment.timeout(draw(rate))
            line.put(environment.now)

    def server():
        while True:
            since = yield line.get()
            waits[0] += 1
            waits[1] += environment.now - since
            if waits[0] == customers:
                done.succeed()
            yield environment.timeout(draw(1.0))

    environment.process(arrivals())
    for _ in range(servers):
        environment.process(server())
    start = time.process_time()
    environment.run(done)
    return time.process_time() - start, waits[1] / waits[0]


def ciw_network(servers, rate, customers):
    import ciw

    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate)],
        service_distributions=[ciw.dists.Exponential(1.0)],
        number_of_servers=[servers],
    )
    ciw.seed(1)
    simulation = ciw.Simulation(network)
    start = time.process_time()
    simulation.simulate_until_max_customers(customers)
    took = time.process_time() - start
    waits = [record.waiting_time for record in simulation.get_all_records()]
    return took, sum(waits) / len(waits)


def salabim_store(servers, rate, customers):
    import salabim

    salabim.yieldless(False)
    random.seed(1)
    draw = random.expovariate
    waits = [0, 0.0]

    class Customer(salabim.Component):
        pass

    class Arrivals(salabim.Component):
        def process(self):
            while True:
                yield self.hold(draw(rate))
                customer = Customer()
                customer.since = environment.now()
                yield self.to_store(line, customer)

    class Server(salabim.Component):
        def process(self):
            while True:
                customer = yield self.from_store(line)
                waits[0] += 1
                waits[1] += environment.now() - customer.since
                if waits[0] == customers:
                    done.activate()
                yield self.hold(draw(1.0))

    class Done(salabim.Component):
        def process(self):
            yield self.passivate()
            environment.main().activate()

    environment = salabim.Environment(trace=False)
    line = salabim.Store("line")
    done = Done()
    Arrivals()
    for _ in range(servers):
        Server()
    start = time.process_time()
    environment.run(till=salabim.inf)
    return time.process_time() - start, waits[1] / waits[0]


def cimba_store(servers, rate, customers):
    import cimba
    import numpy as np

    class Queue(cimba.Model):
        between: cimba.Input[float] = cimba.inputs.dist.exponential(mean=1 / rate)
        service: cimba.Input[float] = cimba.inputs.dist.exponential(mean=1.0)
        line: cimba.Store[float]
        limit: cimba.Param[int] = 1
        begun: cimba.Output[float]
        mean_wait: cimba.Output[float]

        @cimba.on_start
        def begin(self):
            self.begun = 0.0
            self.mean_wait = 0.0

        @cimba.process
        def arrivals(self):
            while True:
                cimba.hold(self.between.next())
                self.line.put(cimba.now())

        @cimba.process(copies=servers)
        def server(self):
            while True:
                since = self.line.get()
                self.begun += 1.0
                self.mean_wait += cimba.now() - since
                if self.begun >= self.limit:
                    cimba.end_trial()
                cimba.hold(self.service.next())

        @cimba.on_end
        def finish(self):
            self.mean_wait /= self.begun

    def run(limit):
        model = Queue()
        model.limit = limit
        experiment = cimba.Experiment(model, replications=1, window=cimba.Window(), seed=1)
        start = time.process_time()
        results = experiment.run()
        return time.process_time() - start, float(np.asarray(results[model].mean_wait).ravel()[0])

    # The first run compiles the model.
    run(1)
    return run(customers)


engines = {"simpy": simpy_store, "ciw": ciw_network, "salabim": salabim_store, "cimba": cimba_store}
name, servers, rate, customers = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
seconds, mean_wait = engines[name](servers, rate, customers)
print(seconds, mean_wait)
