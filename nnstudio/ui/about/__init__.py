"""What this program is: its versions, what it is built on, and a text for a report."""
