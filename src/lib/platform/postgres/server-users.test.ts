import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withNewcomer, withoutLeaver, type ServerUser } from './server-users.ts';

const user = (token: string, stops: boolean, pid = 1): ServerUser => ({
	token,
	process: { pid, birth: null, since: '2026-01-01T00:00:00Z' },
	stops
});
const everyone = () => true;

test('the application takes the duty to stop from the command that started the server', () => {
	const users = withNewcomer([user('command', true)], user('application', true), everyone);
	expect(users.map(({ token, stops }) => [token, stops])).toEqual([
		['command', false],
		['application', true]
	]);
});

test('a command that leaves a server it only attached to does not stop it', () => {
	expect(withoutLeaver([user('command', false)], 'command', everyone)).toEqual({
		users: [],
		stopNow: false
	});
});

test('a user that died keeps no duty and holds nobody back', () => {
	const users = [user('dead', false, 9), user('last', true)];
	expect(withoutLeaver(users, 'last', ({ pid }) => pid !== 9)).toEqual({
		users: [],
		stopNow: true
	});
});

test('whoever leaves in whatever order, exactly the last one stops a server started here', () => {
	const comings = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(comings, fc.infiniteStream(fc.nat()), (tokens, picks) => {
			let users: ServerUser[] = [];
			for (const [index, token] of tokens.entries()) {
				users = withNewcomer(users, user(token, index === 0), everyone);
			}
			const stops: boolean[] = [];
			while (users.length > 0) {
				const leaver = users[picks.next().value! % users.length]!;
				const left = withoutLeaver(users, leaver.token, everyone);
				stops.push(left.stopNow);
				users = left.users;
			}
			expect(stops.filter(Boolean)).toHaveLength(1);
			expect(stops.at(-1)).toBe(true);
		})
	);
});
