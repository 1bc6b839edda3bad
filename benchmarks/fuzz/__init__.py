"""Random articles against the whole way from file to page: what no one has thought of, tried by the thousand."""
