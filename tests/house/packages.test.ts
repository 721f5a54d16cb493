import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const manifest = JSON.parse(textOf('package.json')) as {
	license: string;
	scripts: Record<string, string>;
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
};
const lock = JSON.parse(textOf('package-lock.json')) as {
	packages: Record<string, { dependencies?: object; devDependencies?: object }>;
};

test('every package is pinned to one version', () => {
	const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
		([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
	);
	expect(loose).toEqual([]);
});

test('the lockfile installs the versions of package.json', () => {
	const { dependencies, devDependencies } = lock.packages['']!;
	expect({ dependencies, devDependencies }).toEqual({
		dependencies: manifest.dependencies,
		devDependencies: manifest.devDependencies
	});
});

test('the commands of npm need no shell, so that they run on Windows too', () => {
	const shellOnly = Object.entries(manifest.scripts).filter(([, script]) =>
		/[&|;<>$'`*]|^\w+=|^\.\/|\b(rm|cp|mv|export|cat)\b/.test(script)
	);
	expect(shellOnly).toEqual([]);
});

test('the licence is the one package.json names', () => {
	expect(manifest.license).toBe('AGPL-3.0-or-later');
	expect(projectFiles()).toContain('LICENSE');
	expect(textOf('LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
});
