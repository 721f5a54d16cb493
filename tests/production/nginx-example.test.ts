import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as requestPlain } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { quietPort } from '../gate/quiet-port.ts';
import { useDoors, useSite } from '../../src/serve/doors.fixture.ts';
import { textOf } from '../house/project-files.ts';
import { selfSign } from '../journeys/support/self-signed.ts';

const isHere = spawnSync('nginx', ['-v']).status === 0;
const HOST = 'declic.exemple.fr';

describe('the nginx example', () => {
	const street = useDoors();
	const { doorsOpen } = street;
	useSite(`request.resume();
		request.on('end', () => response.end(JSON.stringify(request.headers)));`);
	let folder: string;
	let nginx: ChildProcess | undefined;
	let ports: { plain: number; tls: number };

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'declic-nginx-'));
		const { key, cert } = selfSign(HOST);
		writeFileSync(join(folder, 'privkey.pem'), key);
		writeFileSync(join(folder, 'fullchain.pem'), cert);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	beforeEach(async ({ skip }) => {
		skip(!isHere, 'nginx is not installed');
		ports = { plain: await quietPort(), tls: await quietPort() };
		mkdirSync(join(folder, 'temp'), { recursive: true });
		writeFileSync(join(folder, 'nginx.conf'), configuration());
		nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'pipe' });
		let complained = '';
		nginx.stderr!.on('data', (text) => (complained += text));
		const failed = once(nginx, 'exit').then(() => Promise.reject(new Error(complained)));
		failed.catch(() => {});
		await Promise.race([untilListening(), failed]);
	});
	afterEach(async () => {
		if (!nginx) return;
		nginx.kill('SIGTERM');
		await once(nginx, 'exit');
	});

	/** The example as it is, but for its ports, its certificates and where it writes. */
	function configuration(): string {
		const site = textOf('deploy/nginx/declic.conf')
			.replaceAll(/^\tlisten \[::\].*$/gm, '')
			.replace('listen 80;', `listen 127.0.0.1:${ports.plain};`)
			.replace('listen 443 ssl;', `listen 127.0.0.1:${ports.tls} ssl;`)
			.replace('server 127.0.0.1:3000;', `server 127.0.0.1:${street.port};`)
			.replaceAll(`/etc/letsencrypt/live/${HOST}/`, `${folder}/`)
			.replace('/var/log/nginx/', `${folder}/`);
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(name) => `${name}_temp_path ${folder}/temp/${name};`
		);
		// Started by root, it would write as an account that cannot enter this folder.
		const user = process.getuid?.() === 0 ? 'user root;' : '';
		return `${user} daemon off; pid ${folder}/nginx.pid; error_log stderr crit; events {}
			http { access_log ${folder}/access.log; ${temporary.join(' ')} ${site} }`;
	}

	async function untilListening(): Promise<void> {
		for (;;) {
			try {
				const asked = requestPlain({ host: '127.0.0.1', port: ports.plain, agent: false });
				asked.end();
				await once(asked, 'response');
				return;
			} catch {
				await pause(20);
			}
		}
	}

	async function ask(path: string, options: RequestOptions = {}, body = '') {
		const asked = request({
			host: '127.0.0.1',
			port: ports.tls,
			path,
			servername: HOST,
			rejectUnauthorized: false,
			agent: false,
			...options,
			headers: { host: HOST, ...options.headers }
		});
		asked.end(body);
		const [answer] = await once(asked, 'response');
		let text = '';
		for await (const chunk of answer) text += chunk;
		return { status: answer.statusCode as number, headers: answer.headers, text };
	}

	const behind = { origin: `https://${HOST}`, originIsExplicit: true, trustProxy: 'loopback' };

	test('carries the visitor to Déclic, who is told where and who she is', async () => {
		await (await doorsOpen(behind)).serve();
		const forged = { 'x-forwarded-for': '198.51.100.7', 'x-request-id': 'a'.repeat(32) };
		const { status, headers, text } = await ask('/equipe?x=1', { headers: forged });
		const told = JSON.parse(text);
		expect(status).toBe(200);
		expect(told).toMatchObject({
			'x-declic-protocol': 'https',
			'x-declic-host': HOST,
			'x-declic-address': '127.0.0.1'
		});
		expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/);
		expect(headers['x-request-id']).not.toBe('a'.repeat(32));
		expect(headers['strict-transport-security']).toBe('max-age=31536000');
		expect(headers.server).toBe('nginx');
	});

	test('sends plain http to https, and keeps the metrics for the operator', async () => {
		await (
			await doorsOpen({ ...behind, metricsToken: 'un jeton de trente-deux caracteres' })
		).serve();
		const asked = requestPlain({ host: '127.0.0.1', port: ports.plain, path: '/x', agent: false });
		asked.setHeader('host', HOST).end();
		const [answer] = await once(asked, 'response');
		answer.resume();
		expect([answer.statusCode, answer.headers.location]).toEqual([301, `https://${HOST}/x`]);
		expect((await ask('/metrics')).status).toBe(404);
		expect((await ask('/health')).status).toBe(200);
	});

	test('takes a register of 25 MB, and writes no address anywhere', async () => {
		await (await doorsOpen(behind)).serve();
		const sent = { method: 'POST' };
		const register = 'x'.repeat(24 * 1_048_576);
		expect((await ask('/equipe/registres?cle=secrete', sent, register)).status).toBe(200);
		await ask('/invitation/jeton-secret');
		expect(readFileSync(join(folder, 'access.log'), 'utf8')).not.toMatch(/secret/);
	});
});
