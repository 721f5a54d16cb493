// The import rules of the house. Each one is seen to fire on a planted violation in
// tests/house/import-rules.test.ts; that reports only reads is checked beside it, name by name.
const FEATURE = '^src/lib/features/([^/]+/[^/]+)/';
const ANY_FEATURE = '^src/lib/features/';
const ANY_DOOR = '^src/lib/features/[^/]+/[^/]+/index(\\.server)?\\.ts$';
const COMPONENT = '^src/lib/features/[^/]+/[^/]+/ui/[A-Z][A-Za-z]+\\.svelte$';
const PURE_DOOR = '^src/lib/features/[^/]+/[^/]+/index\\.ts$';
/**
 * The wings of the house, chapters of what it does, each with its words: a word may know those that
 * stand before it, in its wing and in the wings before. So nothing goes round. Some wings wait.
 */
const WINGS = require('./src/lib/features/wings.json');
const wings = Object.entries(WINGS);
const inWing = (wing, names) => `^src/lib/features/${wing}/(${names.join('|')})/`;

/** One a wing, and one a word: whoever stands before knows nobody of those who come after. */
const inOrder = [
	...wings.slice(0, -1).map(([wing], at) => ({
		name: 'wings-in-order',
		comment:
			'A wing leans on those built before it; those that come after are told, or give a function.',
		severity: 'error',
		from: { path: `^src/lib/features/${wing}/` },
		to: {
			path: `^src/lib/features/(${wings
				.slice(at + 1)
				.map(([name]) => name)
				.join('|')})/`
		}
	})),
	...wings.flatMap(([wing, words]) =>
		words.slice(0, -1).map((word, at) => ({
			name: 'words-in-order',
			comment: 'Two words that need each other, whoever stands between, are one word cut in two.',
			severity: 'error',
			from: { path: inWing(wing, [word]) },
			to: { path: inWing(wing, words.slice(at + 1)) }
		}))
	)
];

// Written for the tests, whatever the folder: free of the floors, and used by no product file.
const FOR_TESTS = '(\\.(test|fixture)\\.ts$|/test-[^/]+\\.ts$|^tests/)';
// Libraries that compute and reach nothing outside: the only ones a pure file may stand on.
const PURE_LIBRARIES = '(^|/)node_modules/(valibot|libphonenumber-js|uqr)/';
// What an SMS becomes is computed too: it is held to the rule, and so may be asked by rules. By whom it
// leaves is beneath, and is not.
const PURE_PLATFORM = '^src/lib/platform/sms/[^/]+$';
const DATABASE_LIBRARIES = '(^|/)node_modules/(kysely|pg|pg-boss|@types/pg)/';
const DATABASE_TYPES = '^src/lib/platform/database/schema\\.ts$';
const SVELTEKIT = '(^\\$(app|env|lib|service-worker)/|(^|/)node_modules/@sveltejs/kit/|\\.svelte$)';

module.exports = {
	forbidden: [
		...inOrder,
		{
			name: 'no-cycle',
			comment: 'Two files that need each other are one thought cut in two.',
			severity: 'error',
			from: { pathNot: FOR_TESTS },
			to: { circular: true }
		},
		{
			name: 'domain-is-pure',
			comment: 'Rules are read and tested without database, network or screen.',
			severity: 'error',
			from: {
				path: [
					'^src/lib/features/[^/]+/[^/]+/domain/',
					PURE_DOOR,
					'^src/lib/shared/',
					PURE_PLATFORM
				],
				pathNot: FOR_TESTS
			},
			to: {
				pathNot: [
					'^src/lib/features/[^/]+/[^/]+/domain/',
					PURE_DOOR,
					'^src/lib/shared/',
					'^content/',
					PURE_PLATFORM,
					PURE_LIBRARIES
				]
			}
		},
		{
			name: 'feature-by-its-door',
			comment: 'Another feature is known by what it says at its door, not by its insides.',
			severity: 'error',
			from: { path: FEATURE, pathNot: '^src/lib/features/[^/]+/[^/]+/ui/' },
			to: { path: ANY_FEATURE, pathNot: ['^src/lib/features/$1/', ANY_DOOR] }
		},
		{
			name: 'screen-by-its-components',
			comment: 'A screen may hold a component of another feature: its props are the door.',
			severity: 'error',
			from: { path: '^src/lib/features/([^/]+/[^/]+)/ui/' },
			to: { path: ANY_FEATURE, pathNot: ['^src/lib/features/$1/', ANY_DOOR, COMPONENT] }
		},
		{
			name: 'sql-stays-in-server',
			comment: 'One floor holds the SQL, so that one test can read who writes to which table.',
			severity: 'error',
			from: {
				pathNot: [
					'^src/lib/features/[^/]+/[^/]+/server/',
					'^src/lib/platform/(auth|backup|database|jobs|journal|mail|postgres)/',
					'^src/lib/platform/world\\.ts$',
					'^src/cli/commands/doctor\\.ts$',
					'^seeds/',
					FOR_TESTS,
					'(^|/)node_modules/'
				]
			},
			to: { path: [DATABASE_LIBRARIES, DATABASE_TYPES] }
		},
		{
			name: 'nobody-depends-on-reports',
			comment: 'The report reads everybody: whoever read it back would close the circle.',
			severity: 'error',
			// The list of what features hold reads its tables, as it reads everybody's.
			from: {
				path: '^src/lib/',
				pathNot: ['^src/lib/features/year/reports/', '^src/lib/holds\\.server\\.ts$', FOR_TESTS]
			},
			to: { path: '^src/lib/features/year/reports/' }
		},
		{
			name: 'routes-by-the-door',
			comment: 'Screens, commands and seeds ask a feature at its door, like everybody.',
			severity: 'error',
			from: {
				path: ['^src/(routes|hooks|jobs|serve|cli|lib/http)/', '^src/[^/]+$', '^seeds/'],
				pathNot: FOR_TESTS
			},
			to: { path: '^src/lib/features/[^/]+/[^/]+/(domain|server)/' }
		},
		{
			name: 'jobs-read-when-they-run',
			comment:
				'Commands, and what serves, read the list of jobs for their names: not every feature.',
			severity: 'error',
			from: { path: '^src/jobs/', pathNot: FOR_TESTS },
			to: {
				path: ANY_FEATURE,
				pathNot: '^src/lib/features/house/centres/index\\.server\\.ts$',
				dynamic: false,
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'http-serves-routes',
			comment:
				'The verb of a form knows who looks, and answers a browser: only a route is asked so.',
			severity: 'error',
			from: { pathNot: ['^src/routes/', '^src/lib/http/', FOR_TESTS] },
			to: { path: '^src/lib/http/' }
		},
		{
			name: 'screens-never-touch-the-server',
			comment: 'What the browser downloads never carries the database with it.',
			severity: 'error',
			from: {
				path: [
					'\\.svelte$',
					'/\\+(page|layout)\\.ts$',
					'^src/lib/features/[^/]+/[^/]+/ui/',
					'^src/lib/design/'
				],
				pathNot: FOR_TESTS
			},
			to: {
				path: [
					'/index\\.server\\.ts$',
					'^src/lib/features/[^/]+/[^/]+/server/',
					'^src/lib/platform/',
					DATABASE_LIBRARIES
				]
			}
		},
		{
			name: 'server-runs-without-sveltekit',
			comment: 'Commands, seeds and tests run the same code in plain Node, without a build.',
			severity: 'error',
			from: {
				path: [
					'^src/lib/features/[^/]+/[^/]+/(domain|server)/',
					ANY_DOOR,
					'^src/lib/(platform|shared)/',
					'^src/(cli|serve|jobs)/',
					'^seeds/'
				]
			},
			to: { path: SVELTEKIT }
		},
		{
			name: 'platform-knows-no-feature',
			comment: 'The ground floor carries every feature and leans on none.',
			severity: 'error',
			from: { path: '^src/lib/(platform|design|shared)/', pathNot: FOR_TESTS },
			to: { path: [ANY_FEATURE, '^src/(routes|cli|serve)/', '^src/[^/]+$', '^seeds/'] }
		},
		{
			name: 'product-knows-no-test',
			comment: 'What serves the tests never leaves with the product.',
			severity: 'error',
			from: { path: ['^src/', '^seeds/'], pathNot: FOR_TESTS },
			to: { path: FOR_TESTS }
		}
	],
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.svelte-kit)/' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.svelte', '.js', '.json', '.d.ts'],
			conditionNames: ['import', 'svelte', 'node', 'types', 'default'],
			exportsFields: ['exports']
		}
	}
};
