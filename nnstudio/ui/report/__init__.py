"""The report as a page: pictures, PDF and HTML."""
