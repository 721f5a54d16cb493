import { expect, test } from 'vitest';
import { correctFamily } from './correct-family.ts';
import { countCorrections } from './count-corrections.ts';
import { useDesk } from './desk.fixture.ts';

const desk = useDesk();
const tax = 'déclaration d’impôts de madame Wattrelot';

test('where the rules err is told by counts, the most frequent first, and by no word', async () => {
	await desk.ask({ words: tax, family: 'citoyennete-impots' });
	await desk.ask({ words: tax, family: 'retraite' });
	await desk.ask({ words: tax, family: 'retraite' });
	const late = await desk.ask({ words: tax, family: 'citoyennete-impots' });
	await desk.act((db) => correctFamily(db, { requestId: late, family: 'emploi' }));
	const counted = await desk.act(countCorrections);
	expect(counted).toEqual({
		proposed: 4,
		chosen: [
			{ from: 'citoyennete-impots', to: 'retraite', times: 2 },
			{ from: 'citoyennete-impots', to: 'emploi', times: 1 }
		],
		corrected: [{ from: 'citoyennete-impots', to: 'emploi', times: 1 }]
	});
	expect(JSON.stringify(counted)).not.toContain('Wattrelot');
});

test('the centre beside counts its own', async () => {
	expect(await desk.actBeside(countCorrections)).toEqual({
		proposed: 0,
		chosen: [],
		corrected: []
	});
});
