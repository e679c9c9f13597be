# SPDX-License-Identifier: GPL-3.0-or-later
"""other words for each kind of database"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    bind = op.get_bind()
    if bind.dialect.name == "sqlite":
        with op.batch_alter_table("pets") as batch:
            batch.alter_column("name", existing_type=sa.String(30), nullable=True)
    else:
        op.alter_column("pets", "name", existing_type=sa.String(30), nullable=True)
    if bind.dialect.name.startswith("postgres"):
        case = "upper"
        op.execute(f"UPDATE toys SET name = {case}(name::text)")
    else:
        op.execute("UPDATE toys SET name = upper(name)")
    if bind.dialect.name != "postgresql":
        return
    op.execute("UPDATE pets SET name = name")


def downgrade():
    with op.batch_alter_table("pets") as batch:
        batch.alter_column("name", existing_type=sa.String(30), nullable=False)
