#!/usr/bin/env node
// Plain JavaScript for any Node ≥ 20: it replaces the Node that runs everything else.
import { resolve } from 'node:path';
import { root } from './launch.mjs';
import { readSettingsFile } from './settings-file.mjs';
import { update } from './update/update.mjs';

readSettingsFile(root);
// The next version, made ready in a folder of its own, works on the same data.
process.env.DATA_DIR = resolve(root, process.env.DATA_DIR || 'data');
process.exitCode = await update(root, process.argv[2], console.log);
