// DiscreteEvents
