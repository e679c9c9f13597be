// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Options that several verbs have, declared in one way.

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace cli {

// A value without a dash; its description says what stands for it when it is left out.
template<typename Value>
CLI::Option *addPositional(CLI::App &command,
                           const std::string &name,
                           Value &value,
                           const std::string &description)
{
    return command.add_option(name, value, description)->type_name("");
}

inline void addDatabaseOption(CLI::App &command, std::string &database)
{
    command
        .add_option("-d,--database",
                    database,
                    "The database: its name in the project, or a URL (sqlite:///shop.db, "
                    "postgresql://…, mariadb://…). Default: the project's only one")
        ->type_name("NAME|URL");
}

inline void addDialectOption(CLI::App &command, std::string &dialect)
{
    command.add_option("--dialect", dialect, "The kind of database the SQL is for")
        ->type_name("sqlite|postgresql|mariadb");
}

// Several values only by repeating the option, so that a positional after it stays one.
inline void addListOption(CLI::App &command,
                          const std::string &name,
                          std::vector<std::string> &values,
                          const std::string &description,
                          const std::string &typeName)
{
    command.add_option(name, values, description)
        ->type_name(typeName)
        ->allow_extra_args(false)
        ->take_all();
}

} // namespace cli
