# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation holds, and the Debian package: cpack --config build/release/CPackConfig.cmake
include(GNUInstallDirs)
install(TARGETS schemawright schemawright-designer)
# What they start and nobody types.
install(TARGETS schemawright-layout DESTINATION libexec/schemawright)
install(FILES resources/desktop/schemawright.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/desktop/schemawright.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES resources/desktop/org.schemawright.Schemawright.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES resources/icons/schemawright.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/schemawright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME schemawright)
set(CPACK_PACKAGE_CONTACT "The Schemawright developers <developers@schemawright.invalid>")
set(CPACK_PACKAGE_VENDOR Schemawright)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "visual schema designer with database migrations")
set(CPACK_PACKAGE_DESCRIPTION
    "You draw classes and columns; Schemawright maps them to tables, writes the migration,
shows its SQL and its cost, keeps the history as a graph, and applies upgrades and
downgrades to SQLite, PostgreSQL and MariaDB databases.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Qt loads its database drivers, and the platform, as plugins: no link says that they are needed.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6sql6-psql, libqt6sql6-mysql, qt6-qpa-plugins")
# Python reads models.py and Alembic scripts; without it the program says that it is missing.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, python3, qt6-wayland, qt6-translations-l10n")
include(CPack)
