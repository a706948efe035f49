import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this machine lets us mount; a machine that is to prove everything (`CI`) must. */
export const canMount = process.platform === 'linux' && (process.env.CI !== undefined || mounts())

if (!canMount) console.warn('Tests of a really full disk are skipped: a small tmpfs can only be mounted by root on Linux.')

/** Whether it also lets us make a disk that can break. */
export const canBreakDisks = canMount && existsSync('/dev/loop-control') && existsSync('/sbin/mkfs.ext4')

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

/** A disk of its own that the system makes read-only, as it does with one that is broken, when it is told to `fail`. */
export function failingDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'cong-lang-disk-'))
  const image = `${folder}.img`
  writeFileSync(image, '')
  truncateSync(image, megabytes << 20)
  execFileSync('mkfs.ext4', ['-q', image])
  execFileSync('mount', ['-o', 'loop,errors=remount-ro', image, folder])
  onTestFinished(() => {
    unmount(folder)
    rmSync(image)
  })
  const device = basename(execFileSync('findmnt', ['-n', '-o', 'SOURCE', folder], { encoding: 'utf8' }).trim())
  return { folder, fail: () => writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, '1') }
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
