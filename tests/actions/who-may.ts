import ts from 'typescript';
import {
	CENTRE_ROLES,
	type Deed,
	mayDo,
	NETWORK_ROLES,
	type Role
} from '../../src/lib/features/house/staff/domain/permissions.ts';
import { nodesOf } from '../house/syntax.ts';
import { bare, follow, type Piece } from './follow-names.ts';
import type { Action } from './list-actions.ts';
import { OPEN, type Whose } from './open-actions.ts';

export const ROLES = [...CENTRE_ROLES, ...NETWORK_ROLES] as const;

/** Somebody without an account. */
export const PASSER_BY = 'passant';
export type Somebody = Role | typeof PASSER_BY;

/** Where a guard is more than a deed: the answer of `requireBank` is read once more. */
const GUARDED_TWICE: Readonly<Record<string, Deed>> = {
	'/equipe/positionnements/banque/[question] ?/ecarter': 'set-aside-items',
	'/equipe/positionnements/banque/[question] ?/reprendre': 'set-aside-items',
	'/equipe/positionnements/banque/versions': 'keep-bank'
};

/** What the source asks of whoever does it. */
export type Asked = { deeds: readonly Deed[]; inCentre: boolean };

/** Who may do an action, as its code says it; null: it asks nothing, and is not known to be open. */
export function whoMay(action: Action): readonly Somebody[] | null {
	const { deeds, inCentre } = readAsked(action.code);
	if (deeds.length === 0) return whoIs(OPEN[action.label]?.whose);
	const more = GUARDED_TWICE[action.label];
	const roles = inCentre ? CENTRE_ROLES : ROLES;
	return roles.filter(
		(role) =>
			deeds.every((deed) => mayDo(role, deed)) &&
			(!more || mayDo(role, more) || mayDo(role, 'keep-bank'))
	);
}

function whoIs(whose: Whose | undefined): readonly Somebody[] | null {
	if (!whose) return null;
	if (whose === 'anybody') return [PASSER_BY];
	return whose === 'members' ? ROLES : CENTRE_ROLES;
}

type Words = ReadonlyMap<string, string>;

/** What opens it by its first word: `deed('receive-requests', …)`, `deed(requireInviter, …)`. */
const BY_FIRST_WORD = new Set(['deed', 'shown']);

/**
 * Reads `deed('deed', …)`, `ofTeam('deed')`, `requireDeed(…, 'deed')`, and `if (… mayDo(…, 'deed'))` of the `require…`
 * that it calls or gives.
 */
function readAsked(code: Piece): Asked {
	const deeds = new Set<Deed>();
	let inCentre = false;
	const seen = new Set<ts.Node>();
	read(code, new Map());
	return { deeds: [...deeds], inCentre };

	function read({ path, node }: Piece, words: Words, isGuard = false): void {
		if (seen.has(node)) return;
		seen.add(node);
		for (const each of nodesOf(node)) {
			if (ts.isIdentifier(each) && each === node) readName(path, each, [], words);
			if (!ts.isCallExpression(each) || !ts.isIdentifier(each.expression)) continue;
			if (BY_FIRST_WORD.has(each.expression.text)) readFirst(path, each.arguments[0]!, words);
			else readName(path, each.expression, each.arguments, words, isGuard);
		}
	}

	function readFirst(path: string, right: ts.Expression, words: Words): void {
		const deed = wordOf(right, words) as Deed | undefined;
		if (deed) {
			deeds.add(deed);
			inCentre = true;
			return;
		}
		// `ofTeam('deed')`, where it stands: read with the other calls.
		if (ts.isCallExpression(right)) return;
		const guard = ts.isIdentifier(right) ? follow(path, right.text) : null;
		if (!guard) throw new Error(`${path} opens by a right that is not read here`);
		read(guard, words, true);
	}

	function readName(
		path: string,
		{ text: called, parent }: ts.Identifier,
		args: readonly ts.Expression[],
		words: Words,
		isGuard = false
	): void {
		const deed = args[1] && (wordOf(args[1], words) as Deed | undefined);
		if (called === 'requireDeed') {
			if (!deed) throw new Error(`${path} requires a deed that is not read here`);
			deeds.add(deed);
			inCentre = true;
		} else if (called === 'ofTeam') {
			const own = wordOf(args[0]!, words) as Deed | undefined;
			if (!own) throw new Error(`${path} opens to a deed of the team that is not read here`);
			deeds.add(own);
		} else if (called === 'askedBy' && args[1]) {
			readFirst(path, args[1], words);
		} else if (called === 'mayDo') {
			if (isGuard && deed && isCondition(parent)) deeds.add(deed);
		} else {
			const found = follow(path, called);
			if (found) read(found, wordsFor(found.node, args, words), called.startsWith('require'));
		}
	}
}

function isCondition(node: ts.Node): boolean {
	const { parent } = node;
	if (ts.isIfStatement(parent)) return parent.expression === node;
	return (
		(ts.isBinaryExpression(parent) || ts.isPrefixUnaryExpression(parent)) && isCondition(parent)
	);
}

function wordOf(given: ts.Expression, words: Words): string | undefined {
	return ts.isStringLiteral(given) ? given.text : words.get(given.getText());
}

/** What the parameters of a function are when it is called so, as far as they are words. */
function wordsFor(called: ts.Node, args: readonly ts.Expression[], words: Words): Words {
	if (!ts.isFunctionLike(called)) return words;
	return new Map(
		called.parameters.flatMap(({ name, initializer }, nth): [string, string][] => {
			const given = args[nth] ?? (initializer && bare(initializer));
			const word = given && wordOf(given, words);
			return word === undefined ? [] : [[name.getText(), word]];
		})
	);
}
