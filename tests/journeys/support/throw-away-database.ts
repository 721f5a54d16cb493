import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Where `DATABASE_URL` says, a database for one application; null: it brings its own server. */
export async function throwAwayDatabase(): Promise<{
	url: string;
	drop(): Promise<void>;
} | null> {
	const server = process.env.DATABASE_URL;
	if (!server) return null;
	const name = `declic_journeys_${randomBytes(6).toString('hex')}`;
	await ask(server, `create database ${name}`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	return {
		url: url.toString(),
		drop: () => ask(server, `drop database if exists ${name} with (force)`)
	};
}

async function ask(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
