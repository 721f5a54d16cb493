import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROVIDER_FORMS } from '#lib/features/reminders/messages/index.ts';
import { readAddressList } from '#lib/platform/address-list.ts';
import { openProvider } from '#lib/platform/sms/providers/open-provider.ts';

const guide = readFileSync(new URL('../../docs/guides/sms.md', import.meta.url), 'utf8');
const now = () => Temporal.Instant.from('2026-12-01T09:00:00Z');

test('the guide tells every provider that the screen offers', () => {
	const words = { kannel: 'Kannel', ovh: 'OVHcloud', smpp: 'Une ligne SMPP', brevo: 'Brevo' };
	const told = { ...words, 'android-gateway': 'Un téléphone Android' };
	expect(Object.keys(told).sort()).toEqual(Object.keys(PROVIDER_FORMS).sort());
	for (const word of Object.values(told))
		expect(guide).toMatch(new RegExp(`^\\| ${word} +\\|`, 'm'));
});

describe('an address of SMPP is accepted as the guide says', () => {
	const rows = [...guide.matchAll(/^\| `(smpps?:[^`]+)` +\| (.+?) +\|$/gm)];
	const isAccepted = (address: string, networks: string) => {
		const account = { provider: 'smpp' as const, address, systemId: 'declic', password: 'x' };
		const ownNetworks = networks === '' ? null : readAddressList(networks);
		const told = { origin: 'https://declic.exemple.fr', now, ownNetworks };
		return !('refusal' in openProvider({ ...account, secret: 'secret' } as never, told));
	};

	test('the guide gives some', () => expect(rows.length).toBeGreaterThan(6));

	test.each(rows.map(([, address, told]) => [address!, told!]))('%s: %s', (address, told) => {
		const networks = /`SMS_NETWORKS=([^`]+)`/.exec(told)?.[1];
		if (told === 'toujours') expect(isAccepted(address, '')).toBe(true);
		else if (networks) {
			expect([isAccepted(address, ''), isAccepted(address, networks)]).toEqual([false, true]);
		} else {
			expect(told).toMatch(/^jamais/);
			expect(isAccepted(address, '')).toBe(false);
			expect(isAccepted(address, 'loopback 10.0.0.5')).toBe(false);
		}
	});
});
