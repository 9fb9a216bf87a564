// theory
