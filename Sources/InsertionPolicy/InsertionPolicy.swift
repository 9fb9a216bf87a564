// InsertionPolicy
