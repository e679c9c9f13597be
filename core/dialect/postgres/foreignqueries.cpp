// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/foreignqueries.h"

using namespace Qt::StringLiterals;

namespace core::catalogue {

namespace {

// The namespace n is a user's.
const QString ofUsers = u"n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"_s;

// No extension made it.
QString isFree(const QString &catalogue, const QString &oid)
{
    return uR"(NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = '%1'::regclass
 AND e.objid = %2 AND e.deptype = 'e'))"_s.arg(catalogue, oid);
}

QString extensions()
{
    return uR"(SELECT x.oid::int8, n.nspname, x.extname, NULL,
 'CREATE EXTENSION ' || quote_ident(x.extname) || ' WITH SCHEMA ' || quote_ident(n.nspname)
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
WHERE n.nspname <> 'pg_catalog' ORDER BY x.oid)"_s;
}

QString domains()
{
    return uR"(SELECT t.oid::int8, n.nspname, t.typname, NULL,
 'CREATE DOMAIN ' || t.oid::regtype || ' AS ' || format_type(t.typbasetype, t.typtypmod)
 || CASE WHEN t.typcollation <> 0 AND t.typcollation <> b.typcollation
  THEN ' COLLATE ' || t.typcollation::regcollation ELSE '' END
 || COALESCE(' DEFAULT ' || pg_get_expr(t.typdefaultbin, 0), '')
 || COALESCE((SELECT string_agg(' CONSTRAINT ' || quote_ident(k.conname) || ' '
   || pg_get_constraintdef(k.oid), '' ORDER BY k.conname)
  FROM pg_constraint k WHERE k.contypid = t.oid), '')
 || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
JOIN pg_type b ON b.oid = t.typbasetype
WHERE t.typtype = 'd' AND %1 AND %2 ORDER BY t.oid)"_s.arg(ofUsers,
                                                           isFree(u"pg_type"_s, u"t.oid"_s));
}

QString compositeTypes()
{
    return uR"(SELECT c.oid::int8, n.nspname, c.relname, NULL,
 'CREATE TYPE ' || c.reltype::regtype || ' AS (' || COALESCE((SELECT
   string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attcollation <> t.typcollation
     THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END, ', ' ORDER BY a.attnum)
   FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'c' AND %1 AND %2 ORDER BY c.oid)"_s.arg(ofUsers,
                                                           isFree(u"pg_class"_s, u"c.oid"_s));
}

// Ranges and base types: only named.
QString otherTypes()
{
    return uR"(SELECT t.oid::int8, n.nspname, t.typname, NULL, NULL
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE (t.typtype = 'r' OR t.typtype = 'b' AND t.typcategory <> 'A') AND %1 AND %2
ORDER BY t.oid)"_s.arg(ofUsers, isFree(u"pg_type"_s, u"t.oid"_s));
}

QString freeSequences()
{
    return uR"(SELECT c.oid::int8, n.nspname, c.relname, NULL,
 'CREATE ' || CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END || 'SEQUENCE '
 || c.oid::regclass || ' AS ' || format_type(s.seqtypid, NULL) || ' INCREMENT BY ' || s.seqincrement
 || ' MINVALUE ' || s.seqmin || ' MAXVALUE ' || s.seqmax || ' START WITH ' || s.seqstart
 || ' CACHE ' || s.seqcache || CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = 'pg_class'::regclass
 AND i.objid = c.oid AND i.deptype = 'i')
 AND %1 AND %2 ORDER BY c.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

// Apart, since the column's default may need the sequence.
QString sequenceOwners()
{
    return uR"(SELECT c.oid::int8, n.nspname, c.relname, t.relname,
 'ALTER SEQUENCE ' || c.oid::regclass || ' OWNED BY ' || t.oid::regclass || '.' || quote_ident(a.attname)
FROM pg_depend d JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'S'
JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class t ON t.oid = d.refobjid
JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a'
 AND d.refobjsubid > 0 AND %1 AND %2 ORDER BY c.oid)"_s.arg(ofUsers,
                                                            isFree(u"pg_class"_s, u"c.oid"_s));
}

// There is no function for it.
const QString aggregateDefinition = uR"((SELECT 'CREATE AGGREGATE ' || quote_ident(n.nspname) || '.'
 || quote_ident(p.proname) || '(' || COALESCE(NULLIF(pg_get_function_arguments(p.oid), ''), '*') || ') ('
 || concat_ws(', ', 'SFUNC = ' || g.aggtransfn, 'STYPE = ' || format_type(g.aggtranstype, NULL),
  'SSPACE = ' || NULLIF(g.aggtransspace, 0), 'FINALFUNC = ' || NULLIF(g.aggfinalfn::oid, 0)::regproc,
  CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
  'COMBINEFUNC = ' || NULLIF(g.aggcombinefn::oid, 0)::regproc,
  'SERIALFUNC = ' || NULLIF(g.aggserialfn::oid, 0)::regproc,
  'DESERIALFUNC = ' || NULLIF(g.aggdeserialfn::oid, 0)::regproc,
  'INITCOND = ' || quote_literal(g.agginitval),
  'MSFUNC = ' || NULLIF(g.aggmtransfn::oid, 0)::regproc,
  'MINVFUNC = ' || NULLIF(g.aggminvtransfn::oid, 0)::regproc,
  'MSTYPE = ' || format_type(NULLIF(g.aggmtranstype, 0), NULL),
  'MFINALFUNC = ' || NULLIF(g.aggmfinalfn::oid, 0)::regproc,
  CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
  'MINITCOND = ' || quote_literal(g.aggminitval),
  'SORTOP = OPERATOR(' || NULLIF(g.aggsortop, 0)::regoper || ')',
  CASE p.proparallel WHEN 's' THEN 'PARALLEL = SAFE' WHEN 'r' THEN 'PARALLEL = RESTRICTED' END,
  CASE g.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END) || ')'
 FROM pg_aggregate g WHERE g.aggfnoid = p.oid))"_s;

QString functions()
{
    return uR"(SELECT p.oid::int8, n.nspname,
 p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', NULL,
 CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE %3 END
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
WHERE %1 AND %2 AND NOT EXISTS (SELECT 1 FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass
 AND i.objid = p.oid AND i.deptype = 'i')
ORDER BY p.oid)"_s.arg(ofUsers, isFree(u"pg_proc"_s, u"p.oid"_s), aggregateDefinition);
}

// Partitioned tables and partitions, children of other tables, foreign and typed tables; without a
// statement those of extensions and of types.
QString tables()
{
    return uR"(SELECT c.oid::int8, n.nspname, c.relname, NULL, CASE WHEN k.is_free THEN
 'CREATE ' || CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END
 || CASE c.relkind WHEN 'f' THEN 'FOREIGN TABLE ' ELSE 'TABLE ' END || c.oid::regclass
 || CASE WHEN c.relispartition THEN ' PARTITION OF ' || p.names
   || COALESCE(' (' || NULLIF(k.items, '') || ')', '') || ' ' || pg_get_expr(c.relpartbound, c.oid)
  ELSE ' (' || concat_ws(', ', a.items, k.items) || ')'
   || COALESCE(' INHERITS (' || p.names || ')', '') END
 || COALESCE(' PARTITION BY ' || pg_get_partkeydef(c.oid), '')
 || COALESCE(' SERVER ' || quote_ident(fs.srvname) || COALESCE(' OPTIONS (' || f.options || ')', ''), '')
 || COALESCE(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '')
 || COALESCE(' TABLESPACE ' || quote_ident(ts.spcname), '') END
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN LATERAL (SELECT o.ftserver, (SELECT string_agg(quote_ident(option_name) || ' '
  || quote_literal(option_value), ', ') FROM pg_options_to_table(o.ftoptions)) AS options
 FROM pg_foreign_table o WHERE o.ftrelid = c.oid) AS f ON true
LEFT JOIN pg_foreign_server fs ON fs.oid = f.ftserver
CROSS JOIN LATERAL (SELECT string_agg(h.inhparent::regclass::text, ', ' ORDER BY h.inhseqno) AS names
 FROM pg_inherits h WHERE h.inhrelid = c.oid) AS p
CROSS JOIN LATERAL (SELECT string_agg(quote_ident(x.attname) || ' '
  || format_type(x.atttypid, x.atttypmod)
  || CASE WHEN x.attcollation <> t.typcollation
   THEN ' COLLATE ' || x.attcollation::regcollation ELSE '' END
  || CASE WHEN x.attgenerated = 's'
    THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
   WHEN x.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY'
   WHEN x.attidentity = 'd' THEN ' GENERATED BY DEFAULT AS IDENTITY'
   ELSE COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END
  || CASE WHEN x.attnotnull THEN ' NOT NULL' ELSE '' END, ', ' ORDER BY x.attnum) AS items
 FROM pg_attribute x JOIN pg_type t ON t.oid = x.atttypid
 LEFT JOIN pg_attrdef d ON d.adrelid = x.attrelid AND d.adnum = x.attnum
 WHERE x.attrelid = c.oid AND x.attnum > 0 AND NOT x.attisdropped AND x.attislocal) AS a
CROSS JOIN LATERAL (SELECT c.reloftype = 0 AND %2 AS is_free,
 (SELECT string_agg('CONSTRAINT ' || quote_ident(y.conname) || ' ' || pg_get_constraintdef(y.oid),
   ', ' ORDER BY y.oid) FROM pg_constraint y
  WHERE y.conrelid = c.oid AND y.conislocal AND y.conparentid = 0 AND y.contype <> 't') AS items) AS k
WHERE %1 AND (c.relkind IN ('p', 'f') OR c.relkind = 'r' AND (p.names IS NOT NULL OR NOT k.is_free))
ORDER BY c.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

QString views()
{
    return uR"(SELECT c.oid::int8, n.nspname, c.relname, NULL, CASE WHEN %2 THEN
 CASE c.relkind WHEN 'm' THEN 'CREATE MATERIALIZED VIEW ' ELSE 'CREATE VIEW ' END || c.oid::regclass
 || COALESCE(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '')
 || COALESCE(' TABLESPACE ' || quote_ident(ts.spcname), '') || ' AS'
 || E'\n' || rtrim(pg_get_viewdef(c.oid), ';')
 || CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN E'\nWITH NO DATA' ELSE '' END END
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
WHERE c.relkind IN ('v', 'm') AND %1 ORDER BY c.oid)"_s.arg(ofUsers,
                                                            isFree(u"pg_class"_s, u"c.oid"_s));
}

// Of materialized views and of the tables that we do not manage; those of a partitioned table with what
// its partitions have by it.
QString indexesOfOthers()
{
    return uR"(SELECT ic.oid::int8, n.nspname, ic.relname, c.relname,
 replace(pg_get_indexdef(ic.oid), ' ON ONLY ', ' ON ')
FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND %2 AND NOT ic.relispartition
 AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = ic.oid AND k.contype IN ('p', 'u', 'x'))
 AND (c.relkind IN ('m', 'p')
  OR c.relkind = 'r' AND EXISTS (SELECT 1 FROM pg_inherits h WHERE h.inhrelid = c.oid))
ORDER BY ic.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

// Defaults that the columns of a view have of their own.
QString viewDefaults()
{
    return uR"(SELECT d.oid::int8, n.nspname, a.attname, c.relname,
 'ALTER VIEW ' || c.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET DEFAULT '
 || pg_get_expr(d.adbin, d.adrelid)
FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid AND c.relkind = 'v'
JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND %2 ORDER BY d.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

QString rules()
{
    return uR"(SELECT r.oid::int8, n.nspname, r.rulename, c.relname, rtrim(pg_get_ruledef(r.oid), ';')
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND %1 AND %2 ORDER BY r.oid)"_s.arg(ofUsers,
                                                                   isFree(u"pg_class"_s,
                                                                          u"c.oid"_s));
}

QString statistics()
{
    return uR"(SELECT s.oid::int8, n.nspname, s.stxname, c.relname, pg_get_statisticsobjdef(s.oid)
FROM pg_statistic_ext s JOIN pg_class c ON c.oid = s.stxrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND %2 ORDER BY s.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

QString policies()
{
    return uR"(SELECT p.oid::int8, n.nspname, p.polname, c.relname,
 'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || c.oid::regclass
 || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
 || ' FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
  WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
 || ' TO ' || (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE r::regrole::text END, ', ')
  FROM unnest(p.polroles) AS r)
 || COALESCE(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
 || COALESCE(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND %2 ORDER BY p.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

QString triggers()
{
    return uR"(SELECT t.oid::int8, n.nspname, t.tgname, c.relname, pg_get_triggerdef(t.oid)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND %1 AND %2 ORDER BY t.oid)"_s
        .arg(ofUsers, isFree(u"pg_trigger"_s, u"t.oid"_s));
}

QString triggerStates()
{
    return uR"(SELECT t.oid::int8, n.nspname, t.tgname, c.relname,
 'ALTER TABLE ' || c.oid::regclass || CASE t.tgenabled WHEN 'D' THEN ' DISABLE TRIGGER '
  WHEN 'R' THEN ' ENABLE REPLICA TRIGGER ' ELSE ' ENABLE ALWAYS TRIGGER ' END || quote_ident(t.tgname)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgenabled <> 'O' AND %1 AND %2 ORDER BY t.oid)"_s
        .arg(ofUsers, isFree(u"pg_trigger"_s, u"t.oid"_s));
}

// Comments on triggers, policies, rules, and the indexes of views.
QString partComments()
{
    return uR"(SELECT x.oid::int8, n.nspname, x.name, c.relname,
 'COMMENT ON ' || CASE WHEN x.what = 'INDEX' THEN 'INDEX ' || x.oid::regclass
  ELSE x.what || ' ' || quote_ident(x.name) || ' ON ' || c.oid::regclass END
  || ' IS ' || quote_literal(d.description)
FROM (SELECT 'pg_trigger'::regclass AS catalogue, oid, tgrelid AS relation, tgname AS name,
  'TRIGGER' AS what FROM pg_trigger WHERE NOT tgisinternal AND tgparentid = 0
 UNION ALL SELECT 'pg_policy'::regclass, oid, polrelid, polname, 'POLICY' FROM pg_policy
 UNION ALL SELECT 'pg_rewrite'::regclass, oid, ev_class, rulename, 'RULE' FROM pg_rewrite
  WHERE rulename <> '_RETURN'
 UNION ALL SELECT 'pg_class'::regclass, ic.oid, i.indrelid, ic.relname, 'INDEX' FROM pg_index i
  JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid AND t.relkind = 'm') AS x
JOIN pg_description d ON d.classoid = x.catalogue AND d.objoid = x.oid AND d.objsubid = 0
JOIN pg_class c ON c.oid = x.relation JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND %2 ORDER BY x.oid)"_s.arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

// How a materialized view is stored, where that is not what CREATE would give.
QString storedViews()
{
    return uR"(SELECT c.oid::int8, n.nspname, x.name, c.relname, 'ALTER MATERIALIZED VIEW ' || c.oid::regclass || x.sql
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
 SELECT a.attname AS name, ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET STATISTICS ' || a.attstattarget
  AS sql FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attstattarget >= 0
 UNION ALL
 SELECT a.attname, ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET STORAGE '
  || CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attstorage <> t.typstorage
 UNION ALL
 SELECT ic.relname, ' CLUSTER ON ' || quote_ident(ic.relname) FROM pg_index i
  JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisclustered
) AS x
WHERE c.relkind = 'm' AND %1 AND %2 ORDER BY c.oid, x.sql)"_s.arg(ofUsers,
                                                                  isFree(u"pg_class"_s, u"c.oid"_s));
}

// Comments on views and their columns.
QString viewComments()
{
    return uR"(SELECT c.oid::int8, n.nspname, COALESCE(a.attname, c.relname), c.relname,
 'COMMENT ON ' || CASE WHEN a.attname IS NOT NULL THEN 'COLUMN ' || c.oid::regclass || '.'
   || quote_ident(a.attname) WHEN c.relkind = 'm' THEN 'MATERIALIZED VIEW ' || c.oid::regclass
  ELSE 'VIEW ' || c.oid::regclass END || ' IS ' || quote_literal(d.description)
FROM pg_description d JOIN pg_class c ON c.oid = d.objoid AND c.relkind IN ('v', 'm')
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE d.classoid = 'pg_class'::regclass AND %1 AND %2 ORDER BY c.oid, d.objsubid)"_s
        .arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

// Whose a view is, and who may do what with it, where that is not what CREATE VIEW would give.
QString viewPrivileges()
{
    return uR"(SELECT c.oid::int8, n.nspname, c.relname, c.relname, x.sql
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
 SELECT 0 AS position, 'ALTER TABLE ' || c.oid::regclass || ' OWNER TO ' || c.relowner::regrole AS sql
 WHERE c.relowner <> current_user::regrole
 UNION ALL
 SELECT 1, 'GRANT ' || string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type) || ' ON '
  || c.oid::regclass || ' TO ' || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END
  || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
 FROM aclexplode(c.relacl) AS g WHERE g.grantee <> c.relowner GROUP BY g.grantee, g.is_grantable
 UNION ALL
 SELECT 2, 'GRANT ' || string_agg(g.privilege_type || ' (' || quote_ident(a.attname) || ')', ', '
   ORDER BY a.attnum, g.privilege_type) || ' ON ' || c.oid::regclass
  || ' TO ' || CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END
  || CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END
 FROM pg_attribute a CROSS JOIN LATERAL aclexplode(a.attacl) AS g
 WHERE a.attrelid = c.oid AND g.grantee <> c.relowner GROUP BY g.grantee, g.is_grantable
) AS x
WHERE c.relkind IN ('v', 'm') AND %1 AND %2 ORDER BY c.oid, x.position, x.sql)"_s
        .arg(ofUsers, isFree(u"pg_class"_s, u"c.oid"_s));
}

} // namespace

const QList<ForeignQuery> &foreignQueries()
{
    static const QList<ForeignQuery> queries{
        {ForeignKind::Other, Creation::InOrder, extensions()},
        {ForeignKind::Domain, Creation::Sorted, domains()},
        {ForeignKind::Other, Creation::Sorted, compositeTypes()},
        {ForeignKind::Other, Creation::Sorted, otherTypes()},
        {ForeignKind::Sequence, Creation::Sorted, freeSequences()},
        {ForeignKind::Function, Creation::Sorted, functions()},
        {ForeignKind::Table, Creation::Sorted, tables()},
        {ForeignKind::View, Creation::Sorted, views()},
        {ForeignKind::Other, Creation::InOrder, sequenceOwners()},
        {ForeignKind::Other, Creation::InOrder, indexesOfOthers()},
        {ForeignKind::Other, Creation::InOrder, viewDefaults()},
        {ForeignKind::Other, Creation::InOrder, rules()},
        {ForeignKind::Other, Creation::InOrder, statistics()},
        {ForeignKind::Other, Creation::InOrder, policies()},
        {ForeignKind::Trigger, Creation::InOrder, triggers()},
        {ForeignKind::Other, Creation::InOrder, triggerStates()},
        {ForeignKind::Other, Creation::InOrder, partComments()},
        {ForeignKind::Other, Creation::InOrder, storedViews()},
        {ForeignKind::Other, Creation::InOrder, viewComments()},
        {ForeignKind::Other, Creation::InOrder, viewPrivileges()},
    };
    return queries;
}

const QString dependencies = uR"(SELECT DISTINCT COALESCE(r.ev_class, ad.adrelid, d.objid)::int8,
 COALESCE(NULLIF(rt.typrelid, 0), d.refobjid)::int8
FROM pg_depend d
LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
LEFT JOIN pg_attrdef ad ON d.classid = 'pg_attrdef'::regclass AND ad.oid = d.objid
LEFT JOIN pg_type rt ON d.refclassid = 'pg_type'::regclass AND rt.oid = d.refobjid
WHERE d.classid IN ('pg_rewrite'::regclass, 'pg_proc'::regclass, 'pg_type'::regclass,
  'pg_class'::regclass, 'pg_attrdef'::regclass)
 AND d.refclassid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_class'::regclass)
 AND d.deptype IN ('n', 'a') AND NOT EXISTS (SELECT 1 FROM pg_sequence q WHERE q.seqrelid = d.objid
  AND d.classid = 'pg_class'::regclass)
 AND COALESCE(r.ev_class, ad.adrelid, d.objid)
  <> COALESCE(NULLIF(rt.typrelid, 0), d.refobjid))"_s;

} // namespace core::catalogue
