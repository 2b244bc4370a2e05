"""Properties of lasting things that are no offices: status, members, places, terms, demands."""
