import { describe, expect, test } from 'vitest';
import { isProductCode, projectFiles } from './project-files.ts';
import { parse, parseCode, undocumentedFunctions } from './syntax.ts';

const domains = projectFiles().filter(
	(path) => isProductCode(path) && /^src\/lib\/features\/[^/]+\/[^/]+\/domain\//.test(path)
);

test('every rule of a domain says itself in a sentence', () => {
	const silent = domains.flatMap((path) =>
		undocumentedFunctions(parse(path)).map((name) => `${path} ${name}`)
	);
	expect(silent).toEqual([]);
});

describe('what counts as a rule without its sentence', () => {
	const silentIn = (code: string) => undocumentedFunctions(parseCode('rule.ts', code));

	test('an exported function, or an arrow in a constant', () => {
		expect(silentIn('export function isLate() {}')).toEqual(['isLate']);
		expect(silentIn('export const isLate = () => true;')).toEqual(['isLate']);
		expect(silentIn('// not a doc comment\nexport function isLate() {}')).toEqual(['isLate']);
	});

	test('not one that says it, nor one kept inside, nor a plain value', () => {
		expect(silentIn('/** Late is after the start. */\nexport function isLate() {}')).toEqual([]);
		expect(silentIn('function isLate() {}')).toEqual([]);
		expect(silentIn('export const LATEST = 10;')).toEqual([]);
	});
});
