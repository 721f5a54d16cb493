import { expect, test } from 'vitest';
import { openDatabaseServer } from '#lib/platform/postgres/choose-database.ts';
import { ask, opened, sharedFolder } from './data-folders.ts';

const shared = sharedFolder();
const open = (DATABASE_URL: string) => openDatabaseServer({ env: { DATABASE_URL } });

test('DATABASE_URL names the server, which is neither started nor stopped', async () => {
	const ours = await opened(shared);
	const server = await open(ours.ownerUrl);
	expect(server).toMatchObject({ external: true, startedHere: false, ownerUrl: ours.ownerUrl });
	if ('stop' in server) await server.stop();
	expect(await ask(ours, 'select 1 as one')).toEqual([{ one: 1 }]);
	await ours.stop();
});

test('without DATABASE_URL the embedded server opens', async () => {
	const server = await openDatabaseServer({ env: {}, ...shared, throwaway: true });
	expect(server).toMatchObject({ external: false, startedHere: true });
	if ('stop' in server) await server.stop();
});

test('a wrong password, account or database of DATABASE_URL is told apart', async () => {
	const ours = await opened(shared);
	const changed = (change: (url: URL) => void) => {
		const url = new URL(ours.ownerUrl);
		change(url);
		return open(url.toString());
	};
	expect(await changed((url) => (url.password = 'faux'))).toMatchObject({
		refusal: 'wrong-password',
		message: expect.stringContaining('« declic_owner »')
	});
	expect(await changed((url) => (url.pathname = '/ailleurs'))).toMatchObject({
		refusal: 'unreachable',
		message: expect.stringContaining('« ailleurs » n’existe pas')
	});
	await ours.stop();
	expect(await open(ours.ownerUrl)).toMatchObject({
		refusal: 'unreachable',
		message: expect.stringContaining('ne répond pas')
	});
});

test.for(['pas une adresse', 'mysql://localhost/declic'])(
	'DATABASE_URL « %s » is not taken for an address',
	async (url) => {
		expect(await open(url)).toMatchObject({ refusal: 'unreachable' });
	}
);
