import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, readMigrations } from '../../src/lib/platform/database/migrate.ts';
import { installJobs } from '../../src/lib/platform/jobs/install-jobs.ts';
import { jobs } from '../../src/jobs/jobs.ts';
import { openPostgres } from '../../src/lib/platform/postgres/open-postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		ownerUrl: string;
		templateName: string;
	}
}

/**
 * One real PostgreSQL for the whole run (`DATABASE_URL`, or our embedded one in a temporary
 * folder), migrated once into a template that each test file copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const external = process.env.DATABASE_URL;
	const folder = external ? null : await mkdtemp(join(tmpdir(), 'declic-tests-'));
	const server = folder
		? await openPostgres({ dataDir: folder, say: () => {}, throwaway: true })
		: { ownerUrl: external!, stop: async () => {} };
	if ('refusal' in server) throw new Error(server.message);
	const templateName = `declic_template_${process.pid}`;
	await runAsOwner(server.ownerUrl, `drop database if exists ${templateName}`);
	await runAsOwner(server.ownerUrl, `create database ${templateName}`);
	const result = await migrate(onDatabase(server.ownerUrl, templateName), await readMigrations());
	if ('refusal' in result) throw new Error(result.message);
	await installJobs(onDatabase(server.ownerUrl, templateName), jobs);
	project.provide('ownerUrl', server.ownerUrl);
	project.provide('templateName', templateName);
	return async () => {
		await runAsOwner(server.ownerUrl, `drop database if exists ${templateName} with (force)`);
		await server.stop();
		if (folder) await rm(folder, { recursive: true, force: true });
	};
}

export function onDatabase(ownerUrl: string, name: string): string {
	const url = new URL(ownerUrl);
	url.pathname = `/${name}`;
	return url.toString();
}

export async function runAsOwner(ownerUrl: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
