import { expect, it } from 'vitest';
import { findConfidential } from '../../index.ts';
import { buildCorpus } from './build-corpus.fixture.ts';
import type { Finding } from '../reading/finding.ts';

const lines = buildCorpus(2018, 4000);

type Place = { kind: string; start: number; end: number };
const covers = (finding: Finding, place: Place) =>
	finding.kind === place.kind && finding.start <= place.start && finding.end >= place.end;

it('on notes of the desk, nearly every secret is found and nearly nothing else', () => {
	let [planted, found, raised, right] = [0, 0, 0, 0];
	const missed: string[] = [];
	for (const line of lines) {
		const { findings } = findConfidential(line.text);
		planted += line.planted.length;
		raised += findings.length;
		for (const place of line.planted) {
			if (findings.some((one) => covers(one, place))) found++;
			else missed.push(`missed ${place.kind}: ${line.text}`);
		}
		for (const one of findings) {
			if (line.planted.some((place) => covers(one, place))) right++;
			else
				missed.push(`wrong ${one.kind} « ${line.text.slice(one.start, one.end)} »: ${line.text}`);
		}
	}
	const [recall, precision] = [found / planted, right / raised];
	console.log(
		`${lines.length} notes, ${planted} secrets: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`
	);
	expect(planted).toBeGreaterThan(1500);
	expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
	expect(precision, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
});
