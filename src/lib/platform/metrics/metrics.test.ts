import { expect, test } from 'vitest';
import { metricsText, watchProcess } from './metrics-text.ts';
import { watchPool } from './pools.ts';
import { type Reading, readFigure } from './readings.ts';
import { countRequest } from './requests.ts';

const lines = async (name: string) =>
	(await metricsText()).text.split('\n').filter((line) => line.startsWith(name));

test('requests are counted by route and status, the unknown ones together', async () => {
	countRequest({ method: 'GET', route: '/equipe/ateliers', status: 200, ms: 20 });
	countRequest({ method: 'GET', route: '/equipe/ateliers', status: 200, ms: 700 });
	countRequest({ method: 'GET', route: null, status: 404, ms: 1 });
	expect(await lines('declic_http_request_duration_seconds_count')).toEqual([
		'declic_http_request_duration_seconds_count{route="/equipe/ateliers",method="GET",status="200"} 2',
		'declic_http_request_duration_seconds_count{route="none",method="GET",status="404"} 1'
	]);
	expect(await lines('declic_http_request_duration_seconds_sum')).toContain(
		'declic_http_request_duration_seconds_sum{route="/equipe/ateliers",method="GET",status="200"} 0.72'
	);
});

test('a pool says what is idle, busy and waited for, until it ends', async () => {
	const pool = { totalCount: 4, idleCount: 1, waitingCount: 2, ended: false };
	watchPool(pool, 'declic_app');
	watchPool({ totalCount: 1, idleCount: 1, waitingCount: 0, ended: false }, 'declic_app');
	expect(await lines('declic_database_connections{')).toEqual([
		'declic_database_connections{role="declic_app",state="idle"} 2',
		'declic_database_connections{role="declic_app",state="busy"} 3',
		'declic_database_connections{role="declic_app",state="waiting"} 2'
	]);
	Object.assign(pool, { totalCount: 0, idleCount: 0, waitingCount: 0, ended: true });
	await lines('declic');
	expect(await lines('declic_database_connections{')).toContain(
		'declic_database_connections{role="declic_app",state="busy"} 0'
	);
});

test('a figure that cannot be read is absent, and the others are there', async () => {
	let age: () => Promise<Reading[]> = async () => [{ value: 42 }];
	readFigure({ name: 'declic_backup_age_seconds', help: 'Age.' }, () => age());
	readFigure({ name: 'declic_jobs', help: 'Jobs.', labelNames: ['queue'] }, async () => [
		{ labels: { queue: 'mail' }, value: 3 }
	]);
	expect(await lines('declic_backup_age')).toEqual(['declic_backup_age_seconds 42']);
	age = () => Promise.reject(new Error('the database is down'));
	expect(await lines('declic_backup_age')).toEqual([]);
	expect(await lines('declic_jobs{')).toEqual(['declic_jobs{queue="mail"} 3']);
});

test('the process says how it is', async () => {
	watchProcess();
	expect(await lines('process_resident_memory_bytes')).toHaveLength(1);
});
