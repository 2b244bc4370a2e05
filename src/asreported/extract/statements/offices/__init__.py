"""Who holds an office, leads or commands, held it, or is to: the title, its bearer, its time."""
