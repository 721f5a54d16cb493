import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { projectFiles } from './project-files.ts';

type Told = { name: string; include: string[]; exclude: string[] };

const told = (config as { test: { projects: { test: Told }[] } }).test.projects.map(
	({ test: project }) => project
);
const isOneOf = (path: string, globs: string[]) => globs.some((glob) => matchesGlob(path, glob));
const projectsOf = (path: string) =>
	told
		.filter(({ include, exclude }) => isOneOf(path, include) && !isOneOf(path, exclude))
		.map(({ name }) => name);

test('each file of tests is run by one stage, and by one only', () => {
	const tests = projectFiles().filter((path) => /\.(?:test|walk)\.ts$/.test(path));
	expect(tests.length).toBeGreaterThan(500);
	const wrong = tests
		.map((path) => `${path}: ${projectsOf(path).join(', ')}`)
		.filter((line) => !/: [\w-]+$/.test(line));
	expect(wrong).toEqual([]);
});
