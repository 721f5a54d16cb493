import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
	LEVEL_NAMES,
	LEVELS
} from '../../src/lib/features/learning/placement/domain/conversation/level-names.ts';
import { isProductCode, projectFiles, textOf } from './project-files.ts';
import { nodesOf, parse, parseCode } from './syntax.ts';

const SOURCE = 'src/lib/features/learning/placement/domain/conversation/level-names.ts';
const NAMES = Object.values(LEVEL_NAMES);

/** What levels were called before, and what those who taught elsewhere call them. */
const OTHER_WORDS =
	/Commencer tranquillement|Prendre confiance|^(?:Grands? )?Débutante?s?$|^Initiation$|^Réassurance$|^Intermédiaires?$|^Confirmé(?:e?s)?$|^Avancé(?:e?s)?$|^Niveau [0-3]$|^Perfectionnement$/;
const OF_A_PROJECT = /\/projects\//;

/** Where a text names a level by itself instead of asking for its word, or calls it something else. */
function named(text: string): boolean {
	const said = text.trim();
	return (
		OTHER_WORDS.test(said) ||
		NAMES.some((name) => said === name || said.includes(`\u202f${name}\u202f`))
	);
}

function textsOf(file: ts.SourceFile): string[] {
	return nodesOf(file).flatMap((node) =>
		ts.isStringLiteralLike(node) ||
		ts.isTemplateHead(node) ||
		ts.isTemplateMiddle(node) ||
		ts.isTemplateTail(node)
			? [node.text]
			: []
	);
}

/** What a component shows between its marks. */
function shownIn(path: string): string[] {
	if (!path.endsWith('.svelte')) return [];
	return textOf(path)
		.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*|<!--[\s\S]*?-->/g, '')
		.split(/[<>"\n]/);
}

test('the three levels are called Débuter, Se rassurer, Aller plus loin', () => {
	expect(LEVELS.map((level) => LEVEL_NAMES[level])).toEqual([
		'Débuter',
		'Se rassurer',
		'Aller plus loin'
	]);
});

test('every screen, letter, paper and report takes the word of a level where it is said', () => {
	const elsewhere = projectFiles()
		.filter((path) => isProductCode(path) && path !== SOURCE && !OF_A_PROJECT.test(path))
		.flatMap((path) =>
			[...textsOf(parse(path)), ...shownIn(path)]
				.filter(named)
				.map((text) => `${path} ${text.trim()}`)
		);
	expect(elsewhere).toEqual([]);
});

test('the demonstration, the pages and the journeys know no other word', () => {
	const others = projectFiles()
		.filter((path) => /^(?:seeds|docs|content|tests)\/.*\.(?:json|md|ts)$|^README\.md$/.test(path))
		.filter((path) => !path.startsWith('tests/house/'))
		.flatMap((path) =>
			[
				...textOf(path).matchAll(
					/(["«]\s?|name: \/\^?)(Commencer tranquillement|Prendre confiance)/g
				)
			].map(([found]) => `${path} ${found}`)
		);
	expect(others).toEqual([]);
	const labels = projectFiles()
		.filter((path) => /^seeds\/network\/.*\.json$/.test(path))
		.flatMap((path) =>
			[...textOf(path).matchAll(/"label": "([^"]*)"/g)].map(([, label]) => label!)
		);
	expect(labels).toEqual(expect.arrayContaining(NAMES));
	expect(labels.filter((label) => OTHER_WORDS.test(label))).toEqual([]);
});

describe('what names a level', () => {
	const namedIn = (code: string) => textsOf(parseCode('x.ts', code)).filter(named);

	test.each([
		"'Débuter'",
		"'entre «\u202fSe rassurer\u202f» et'",
		"'Prendre confiance'",
		"'Débutants'"
	])('%s', (code) => {
		expect(namedIn(code)).toHaveLength(1);
	});

	test('not a sentence that says to go further, nor the word that was asked for', () => {
		expect(namedIn("'veut aller plus loin'; `groupe ${LEVEL_NAMES[0]}`")).toEqual([]);
	});
});
