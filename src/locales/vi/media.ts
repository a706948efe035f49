/** Pictures and what can be wrong with them. */
export const mediaWords = {
  pictureFaults: {
    notAPicture: 'Tệp này không phải là ảnh. Cổng nhận ảnh JPEG, PNG, WebP, GIF, AVIF và TIFF.',
    pictureBroken: 'Không đọc được ảnh này: tệp bị hỏng hoặc ảnh quá lớn (tối đa 50 triệu điểm ảnh).',
  },
}
