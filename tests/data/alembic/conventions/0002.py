# SPDX-License-Identifier: GPL-3.0-or-later
"""dropped by the names that a convention gives them"""
from alembic import op

revision = "0002"
down_revision = "0001"

NAMING = {
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
}


def upgrade():
    with op.batch_alter_table("owners", naming_convention=NAMING) as batch:
        batch.drop_constraint("uq_owners_mail", type_="unique")
        batch.drop_constraint("fk_owners_pet_id_pets", type_="foreignkey")


def downgrade():
    pass
