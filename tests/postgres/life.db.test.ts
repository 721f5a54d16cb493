import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
	ask,
	opened,
	serverPid,
	sharedFolder,
	startElsewhere,
	temporaryFolder
} from './data-folders.ts';

const shared = sharedFolder();

test('a fresh folder becomes a server that survives power cuts and listens to this machine only', async () => {
	const dataDir = join(temporaryFolder(), 'data');
	const said: string[] = [];
	const server = await opened({ dataDir, throwaway: false, say: (line) => said.push(line) });
	expect(server.startedHere).toBe(true);
	const [facts] = await ask(
		server,
		`select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
			current_setting('listen_addresses') as listens,
			current_setting('unix_socket_directories') as sockets,
			current_setting('data_checksums') as checksums,
			(select rolsuper from pg_roles where rolname = current_user) as super,
			current_user as role, current_database() as database,
			(select datlocprovider::text || ':' || datlocale || ':' || pg_encoding_to_char(encoding)
				from pg_database where datname = current_database()) as locale,
			upper('é') as upper`
	);
	expect(facts).toEqual({
		...{ fsync: 'on', pages: 'on', checksums: 'on', listens: '127.0.0.1', sockets: '' },
		...{ super: true, role: 'declic_owner', database: 'declic' },
		...{ locale: 'b:C.UTF-8:UTF8', upper: 'É' }
	});
	expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
	expect(readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim()).toHaveLength(43);
	expect(said.join(' ')).toContain('Création de la base de données');
	await server.stop();
	expect(serverPid(dataDir)).toBeNull();
});

test('nobody enters without the password', async () => {
	const server = await opened(shared);
	const url = new URL(server.ownerUrl);
	url.password = 'devinette';
	await expect(ask({ ownerUrl: url.toString() }, 'select 1')).rejects.toMatchObject({
		code: '28P01'
	});
	await server.stop();
});

test('what was written is there at the next start, on the same port', async () => {
	const first = await opened(shared);
	await ask(first, `create table cafe as select 'mardi' as jour`);
	await first.stop();
	const second = await opened(shared);
	expect(await ask(second, 'select jour from cafe')).toEqual([{ jour: 'mardi' }]);
	expect(second.ownerUrl).toBe(first.ownerUrl);
	await second.stop();
});

test('the log keeps no value that somebody typed', async () => {
	const server = await opened(shared);
	await ask(server, 'create table people (name text unique)');
	await ask(server, `insert into people values ('Zébulon Tartempion')`);
	for (const statement of [
		`insert into people values ('Zébulon Tartempion')`,
		`select 'Zébulon Tartempion'::date`,
		`do $$ begin raise exception 'Zébulon Tartempion'; end $$`,
		`do $$ begin raise warning 'Zébulon Tartempion'; end $$`
	]) {
		await ask(server, statement).catch(() => {});
	}
	await server.stop();
	const log = readFileSync(join(shared.dataDir, 'postgres.log'), 'utf8');
	expect(log).toContain('ready to accept connections');
	expect(log).not.toContain('Tartempion');
});

test('a command attaches to the running server and leaves it running', async () => {
	const application = await opened(shared);
	const command = await opened(shared);
	expect(command).toMatchObject({ startedHere: false, ownerUrl: application.ownerUrl });
	await command.stop();
	expect(await ask(application, 'select 1 as one')).toEqual([{ one: 1 }]);
	await application.stop();
	await application.stop();
	expect(serverPid(shared.dataDir)).toBeNull();
});

test('a command that started the server does not stop it under the application that came after', async () => {
	const command = await opened(shared);
	const application = await opened({ ...shared, takeOver: true });
	await command.stop();
	expect(await ask(application, 'select 1 as one')).toEqual([{ one: 1 }]);
	await application.stop();
	expect(serverPid(shared.dataDir)).toBeNull();
});

test('the last of two commands to leave stops the server, whichever started it', async () => {
	const first = await opened(shared);
	const second = await opened(shared);
	await first.stop();
	expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }]);
	await second.stop();
	expect(serverPid(shared.dataDir)).toBeNull();
});

test('two starts at the same moment on an empty folder share one server', async () => {
	const dataDir = temporaryFolder();
	const [one, two] = await Promise.all([startElsewhere({ dataDir }), startElsewhere({ dataDir })]);
	expect(one.result.ownerUrl).toBe(two.result.ownerUrl);
	expect([one.result.startedHere, two.result.startedHere].sort()).toEqual([false, true]);
	one.child.stdin?.end();
	two.child.stdin?.end();
	await Promise.all([one.ended, two.ended]);
	expect(serverPid(dataDir)).toBeNull();
});

test('a folder whose postgres.json was lost is understood again', async () => {
	const first = await opened(shared);
	await ask(first, `create table the as select 'jeudi' as jour`);
	await first.stop();
	rmSync(join(shared.dataDir, 'postgres.json'));
	const second = await opened(shared);
	expect(await ask(second, 'select jour from the')).toEqual([{ jour: 'jeudi' }]);
	await second.stop();
});
