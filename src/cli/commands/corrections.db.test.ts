import { expect, test } from 'vitest';
import { useDesk } from '#lib/features/desk/requests/server/desk.fixture.ts';
import { A_TUESDAY } from '../../../tests/database/test-database.ts';
import type { CommandWorld } from '../command.ts';
import { corrections } from './corrections.ts';

const desk = useDesk();
const run = (centre: string) =>
	corrections.run(
		{ database: desk.world.app, now: () => A_TUESDAY } as unknown as CommandWorld,
		[],
		{
			centre
		}
	);

test('an operator reads where the proposals err, and none of the words', async () => {
	await desk.ask({ words: 'déclaration d’impôts de madame Wattrelot', family: 'retraite' });
	const told = await run('jacques-brel');
	expect(told).toEqual({
		code: 0,
		value: {
			proposed: 1,
			chosen: [{ from: 'citoyennete-impots', to: 'retraite', times: 1 }],
			corrected: []
		},
		lines: [
			'Demandes avec une famille proposée\u00a0: 1.',
			'Rangées ailleurs\u00a0:',
			'  Vie citoyenne et impôts → Retraite\u00a0: 1',
			'Changées après coup\u00a0: aucune.'
		]
	});
	expect(JSON.stringify(told)).not.toContain('Wattrelot');
});

test('a centre that is not here, or none, is said', async () => {
	expect(await run('ailleurs')).toMatchObject({ code: 1, value: { refusal: 'unknown-centre' } });
	expect(corrections.check([], {})).toBe('Il manque --centre.');
});
