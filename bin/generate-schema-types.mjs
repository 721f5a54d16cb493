// Regenerates src/lib/platform/database/schema.ts from a migrated database:
// node bin/generate-schema-types.mjs postgres://…
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [url, out = 'src/lib/platform/database/schema.ts'] = process.argv.slice(2);
if (!url) {
	console.error('Usage : node bin/generate-schema-types.mjs URL_DE_LA_BASE [FICHIER]');
	process.exit(2);
}
execFileSync(
	process.execPath,
	[
		'node_modules/kysely-codegen/dist/cli/bin.js',
		'--dialect=postgres',
		`--url=${url}`,
		`--out-file=${out}`,
		'--date-parser=string',
		'--exclude-pattern=schema_migrations'
	],
	{ stdio: ['ignore', 'ignore', 'inherit'] }
);
const text = readFileSync(out, 'utf8')
	// Counts and instants as the pool's parsers deliver them (see pool.ts).
	.replace(
		/export type Timestamp = .*;/,
		'export type Timestamp = ColumnType<Temporal.Instant, string, string>;'
	)
	.replace(/export type Int8 = .*;/, 'export type Int8 = ColumnType<number, number, number>;')
	.replace(
		/export type Numeric = .*;/,
		'export type Numeric = ColumnType<number, number, number>;'
	);
writeFileSync(out, text);
