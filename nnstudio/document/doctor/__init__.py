"""What ails a training: findings in words, what shows them, and the changes that mend them."""
