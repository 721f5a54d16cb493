import { appendFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { askAgent, tokenOf } from './ask-agent.ts';
import { type Kiosk, runKiosk } from './run-kiosk.ts';

const noShell = inject('noShell');
let kiosk: Kiosk;

beforeEach(({ skip }) => skip(noShell !== null, noShell ?? ''));
afterEach(() => kiosk?.close());

const ask = async (path: string) =>
	askAgent(kiosk.port, path, { headers: { 'x-declic-jeton': await tokenOf(kiosk) } });

test('half a copy is never begun on; a profile that opens no page gives way to the one before', async () => {
	kiosk = await runKiosk({ settings: { firstWordSeconds: 4 } });
	await kiosk.prepare();
	await kiosk.kill();
	for (const pid of kiosk.browsers()) await kiosk.kill(pid);
	// The machine stopped in the middle of a copy, and what it had taken before is broken.
	mkdirSync(kiosk.at('state/profil.en-cours'));
	writeFileSync(kiosk.at('state/profil.en-cours/Default'), 'la moitié');
	cpSync(kiosk.at('state/profil'), kiosk.at('state/profil-precedent'), { recursive: true });
	rmSync(kiosk.at('state/profil'), { recursive: true });
	mkdirSync(kiosk.at('state/profil'));
	appendFileSync(kiosk.at('state/profil/Default'), 'pas un dossier');
	const seen = kiosk.site.visits.length;
	kiosk.start();
	await expect
		.poll(() => kiosk.site.visits.slice(seen).filter(({ url }) => url === '/borne').length)
		.toBeGreaterThan(0);
	expect((await ask('/vivant')).status).toBe(200);
	expect(existsSync(kiosk.at('state/profil.en-cours'))).toBe(false);
	expect(existsSync(kiosk.at('state/profil'))).toBe(true);
});

test('what makes it a kiosk, a cookie, is in the profile that is kept', async () => {
	kiosk = await runKiosk({ settings: { settleSeconds: 40 } });
	await kiosk.site.shown(/^\/borne$/);
	await kiosk.site.run(/^\/borne$/, `document.cookie = 'borne=oui; path=/; max-age=34560000'`);
	await kiosk.prepare();
	expect(await kiosk.site.run(/^\/borne$/, 'return document.cookie')).toBe('borne=oui');
	await kiosk.site.run(/^\/borne$/, `document.cookie = 'hier=oui; path=/; max-age=34560000'`);
	await kiosk.end('fini');
	await kiosk.site.shown(/^\/borne\/fini$/);
	expect(await kiosk.site.run(/^\/borne\/fini$/, 'return document.cookie')).toBe('borne=oui');
});
