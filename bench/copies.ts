import pg from 'pg';
import { poolSettings } from '#lib/platform/database/pool.ts';

/**
 * Does `work` on a copy of the whole network, dropped afterwards: what writes is measured in tables
 * of full size, and leaves the network as it was. Nobody else may be connected meanwhile.
 */
export async function onCopy<Result>(
	ownerUrl: string,
	work: (copyUrl: string) => Promise<Result>
): Promise<Result> {
	const url = new URL(ownerUrl);
	const source = decodeURIComponent(url.pathname.slice(1));
	const copy = `bench_copy_${process.pid}`;
	url.pathname = '/postgres';
	const owner = new pg.Client(poolSettings(url.toString()));
	await owner.connect();
	try {
		await owner.query(
			`create database ${copy} template ${pg.escapeIdentifier(source)} strategy file_copy`
		);
		url.pathname = `/${copy}`;
		return await work(url.toString());
	} finally {
		await owner.query(`drop database if exists ${copy} with (force)`);
		await owner.end();
	}
}
