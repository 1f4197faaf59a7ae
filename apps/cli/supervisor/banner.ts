import type { Database } from '#platform';
import { statement } from '#platform';

interface DemoAccountRow {
  readonly email: string;
  readonly name: string;
  readonly roles: string;
  readonly scope: string;
}

const demoAccounts = statement<[], DemoAccountRow>(
  'cli-demo-accounts',
  `SELECT a.email AS "email", a.name AS "name", string_agg(DISTINCT h.role, ', ') AS "roles",
          CASE count(e.finess) WHEN 0 THEN min(coalesce(d.name, r.name, 'France entière')) WHEN 1 THEN min(e.name)
            ELSE count(e.finess) || ' établissements' END AS "scope"
   FROM account a
   JOIN habilitation h ON h.account_id = a.id
   LEFT JOIN region r ON h.scope_kind = 'REGION' AND r.code = h.scope_code
   LEFT JOIN department d ON h.scope_kind = 'DEPARTMENT' AND d.code = h.scope_code
   LEFT JOIN establishment e ON h.scope_kind = 'ESTABLISHMENT' AND e.finess = h.scope_code
   WHERE a.is_demo AND a.password_hash IS NOT NULL AND a.disabled_at IS NULL
   GROUP BY a.id ORDER BY min(h.id)`,
);

/** The demo accounts as a table for the terminal; empty when there are none. */
export async function demoAccountTable(db: Database): Promise<string> {
  const rows = await db.run(demoAccounts);
  if (rows.length === 0) return 'Aucun compte de démonstration.';
  const table = [['Compte', 'Nom', 'Rôle', 'Périmètre'], ...rows.map(({ email, name, roles, scope }) => [email, name, roles, scope])];
  return `${alignColumns(table)}\nMot de passe de tous ces comptes : vigie-demo\n`;
}

/** Left-aligned columns, the first row underlined. */
export function alignColumns(table: readonly (readonly string[])[]): string {
  const [head = []] = table;
  const widths = head.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(head), rule, ...table.slice(1).map(line)].join('\n');
}
