import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this machine lets us mount; a machine that is to prove everything (`CI`) must. */
export const canMount = process.platform === 'linux' && (process.env.CI !== undefined || mounts())

if (!canMount) console.warn('Tests of a really full disk are skipped: a small tmpfs can only be mounted by root on Linux.')

/** A disk of its own of so many megabytes, gone when the test ends. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'cong-lang-disk-'))
  mount(folder, megabytes)
  onTestFinished(() => unmount(folder))
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => fill(ballast),
    empty: () => rmSync(ballast, { force: true }),
  }
}

/** To the last byte. */
function fill(file: string) {
  const handle = openSync(file, 'a')
  for (const size of [1 << 20, 1 << 12, 1]) {
    try {
      for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  fsyncSync(handle)
  closeSync(handle)
}

function mount(folder: string, megabytes: number) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
}

function unmount(folder: string) {
  execFileSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
}

function mounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'cong-lang-disk-'))
  try {
    mount(folder, 1)
    unmount(folder)
    return true
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return false
  }
}
