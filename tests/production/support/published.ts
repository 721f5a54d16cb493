import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles, root } from '../../house/project-files.ts';

const IDENTITY = ['-c', 'user.name=Essai', '-c', 'user.email=essai@exemple.fr'];

/** A repository like the one an installation comes from, where versions are published. */
export type Published = {
	/** Where it is cloned from. */
	url: string;
	/** Publishes a version: the files given replace those of the version before. */
	publish(tag: string, files?: Record<string, string>): void;
};

/** Publishes this very tree as `tag`, in a bare repository under `folder`. */
export function publishHere(folder: string, tag: string): Published {
	const desk = join(folder, 'desk');
	const url = join(folder, 'declic.git');
	for (const path of projectFiles()) {
		mkdirSync(dirname(join(desk, path)), { recursive: true });
		cpSync(join(root, path), join(desk, path));
	}
	const git = (...words: string[]) =>
		execFileSync('git', [...IDENTITY, ...words], { cwd: desk, stdio: 'pipe' });
	git('init', '--quiet', '--initial-branch=main');
	git('init', '--quiet', '--bare', '--initial-branch=main', url);
	const publish = (name: string) => {
		git('add', '--all');
		git('commit', '--quiet', '--allow-empty', `--message=${name}`);
		git('tag', name);
		git('push', '--quiet', url, 'main', name);
	};
	publish(tag);
	return {
		url,
		publish(name, files = {}) {
			for (const [path, text] of Object.entries(files)) writeFileSync(join(desk, path), text);
			publish(name);
		}
	};
}

/**
 * Gives a clone the packages and the pages of this tree, as an installation from the network would
 * have made them: the packages by links, one by one.
 */
export function furnish(clone: string): void {
	const here = realpathSync(join(root, 'node_modules'));
	const there = join(clone, 'node_modules');
	mkdirSync(there, { recursive: true });
	for (const name of readdirSync(here).filter((one) => !one.startsWith('.') || one === '.bin')) {
		if (!name.startsWith('@')) {
			symlinkSync(join(here, name), join(there, name));
			continue;
		}
		mkdirSync(join(there, name));
		for (const inside of readdirSync(join(here, name))) {
			symlinkSync(join(here, name, inside), join(there, name, inside));
		}
	}
	const lock = createHash('sha256').update(readFileSync(join(clone, 'package-lock.json')));
	const stamp = `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
	writeFileSync(join(there, '.declic-lock'), stamp);
	if (existsSync(join(root, 'build'))) {
		cpSync(join(root, 'build'), join(clone, 'build'), { recursive: true });
	}
}
