const megabytes = new Intl.NumberFormat('vi-VN', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

/** `12,5 MB` */
export const showSize = (bytes: number): string => megabytes.format(bytes / 1e6)
