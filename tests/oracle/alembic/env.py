# SPDX-License-Identifier: GPL-3.0-or-later
"""The environment of alembic_steps.py: its connection, one transaction a revision."""
from alembic import context

config = context.config
if context.is_offline_mode():
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        literal_binds=True,
        transaction_per_migration=True,
        **config.attributes["version"],
    )
else:
    context.configure(
        connection=config.attributes["connection"],
        transaction_per_migration=True,
        target_metadata=config.attributes.get("metadata"),
        render_as_batch=config.attributes.get("batch", False),
        compare_type=True,
        compare_server_default=True,
        **config.attributes["version"],
    )
with context.begin_transaction():
    context.run_migrations()
