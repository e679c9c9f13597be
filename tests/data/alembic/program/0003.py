# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL that changes the schema"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.execute("ALTER TABLE pets ADD COLUMN weight INTEGER")
    op.execute("ALTER TABLE pets ADD COLUMN colour VARCHAR(20) DEFAULT 'grey' NOT NULL;")
    op.execute("CREATE INDEX ix_pets_weight ON pets (weight)")
    op.execute("ALTER TABLE pets RENAME COLUMN weight TO mass")
    op.execute("ALTER TABLE toys RENAME TO things")
    op.get_bind().execute(sa.text("DROP TABLE kinds"))


def downgrade():
    op.create_table("kinds", sa.Column("word", sa.String(30), primary_key=True))
    op.execute("ALTER TABLE things RENAME TO toys")
    op.drop_index("ix_pets_weight", "pets")
    with op.batch_alter_table("pets") as batch:
        batch.drop_column("colour")
        batch.drop_column("mass")
