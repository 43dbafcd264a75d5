"""Earlier runs beside the present one."""
