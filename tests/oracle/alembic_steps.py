# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Alembic's own commands as it is told on standard input.

Each line in is a JSON object: "url" (of the database), "folder" (of the scripts), "do" (upgrade,
downgrade, current, stamp, sql, check, graph, autogenerate), "target"; "models" for check and autogenerate: a
Python file with a MetaData called metadata, "batch" for autogenerate; "version": where the revisions are
(version_table, version_table_schema). Each line out is one, too: "heads"
(what the version table holds; for graph those of the scripts), or "error".
"""
import contextlib
import importlib.util
import io
import json
import os
import sys
import traceback
import warnings

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

warnings.simplefilter("ignore")
sys.dont_write_bytecode = True
ENVIRONMENT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "alembic")


def settings(order, connection, output):
    config = Config(stdout=output, output_buffer=output)
    config.set_main_option("script_location", ENVIRONMENT.replace("%", "%%"))
    config.set_main_option("version_locations", order["folder"].replace("%", "%%"))
    config.set_main_option("version_path_separator", "os")
    config.set_main_option("sqlalchemy.url", order["url"].replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["version"] = order.get("version", {})
    if os.path.isdir(os.path.join(order["folder"], "shared")):
        sys.path.insert(0, order["folder"])  # what its scripts import
    return config


def metadata(path):
    spec = importlib.util.spec_from_file_location("models", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.metadata if hasattr(module, "metadata") else module.Base.metadata


def graph(config):
    scripts = ScriptDirectory.from_config(config)
    revisions = {
        script.revision: {
            "parents": sorted(script._versioned_down_revisions),
            "labels": sorted(script.branch_labels),
            "message": script.doc,
        }
        for script in scripts.walk_revisions()
    }
    return {"revisions": revisions, "heads": sorted(scripts.get_heads())}


def differences(connection, path):
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return [
        repr(difference) for difference in compare_metadata(context, metadata(path))
    ]


def carry_out(order, connection):
    output = io.StringIO()
    config = settings(order, connection, output)
    answer = {}
    if order["do"] == "upgrade":
        command.upgrade(config, order["target"])
    elif order["do"] == "downgrade":
        command.downgrade(config, order["target"])
    elif order["do"] == "stamp":
        command.stamp(config, order["target"])
    elif order["do"] == "sql":
        command.upgrade(config, order["target"], sql=True)
        answer["sql"] = output.getvalue()
    elif order["do"] == "check":
        answer["differences"] = differences(connection, order["models"])
    elif order["do"] == "graph":
        return graph(config)
    elif order["do"] == "autogenerate":
        config.attributes["metadata"] = metadata(order["models"])
        config.attributes["batch"] = order["batch"]
        command.revision(
            config, message=order["target"], autogenerate=True, rev_id=order["target"]
        )
    context = MigrationContext.configure(connection, opts=order.get("version"))
    answer["heads"] = sorted(context.get_current_heads())
    return answer


def answered(line):
    order = json.loads(line)
    engine = sa.create_engine(order["url"], poolclass=sa.pool.NullPool)
    try:
        with engine.connect() as connection, contextlib.redirect_stdout(io.StringIO()):
            return carry_out(order, connection)
    except (
        BaseException
    ):  # SystemExit included: Alembic's CommandError is told, not obeyed
        return {"error": traceback.format_exc()}


for line in sys.stdin:
    print(json.dumps(answered(line)), flush=True)
