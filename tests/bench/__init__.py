"""The benchmark: `make bench`. What building, reading and searching cost as the collection grows."""
