import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

test('no module of ours is read for what it does by being read: a page would leave it out (vite.config.ts)', () => {
	const read = projectFiles()
		.filter((path) => /^src\/(?:lib|routes)\/.*\.(?:ts|svelte)$/.test(path))
		.filter((path) => !/\.(?:test|fixture)\.ts$/.test(path))
		.filter((path) => /^\s*import '(?!.*\.css')[^']+';/m.test(textOf(path)));
	expect(read).toEqual([]);
});
