/** The words of the made-up news of `articles.ts`. */
const list = (text: string) => text.split(',').map((word) => word.trim())

/** What every text is full of. */
export const small = list(
  'và, của, các, trong, được, cho, với, đã, có, là, để, tại, theo, từ, đến, trên, những, một, này, về, khi, cũng, sẽ, còn, người, năm, không, ra, vào, sau, do, qua, nhiều, phải, đang, hơn, số, việc, nhất, đó',
)

/** What municipal news is about, the most frequent first. */
export const frequent = list(
  'nhân dân, cải cách, hành chính, triển khai, thực hiện, công tác, địa bàn, nông thôn, phát triển, kế hoạch, người dân, cán bộ, công chức, tổ chức, hướng dẫn, kiểm tra, hoàn thành, giải quyết, hồ sơ, thủ tục, tuyên truyền, vận động, hỗ trợ, xây dựng, nâng cao, chất lượng, hiệu quả, an toàn, giao thông, giáo dục, y tế, văn hóa, môi trường, đất đai, quy hoạch, nông nghiệp, sản xuất, chăn nuôi, thủy lợi, kênh mương, hồ chứa, đê điều, bê tông, nhà văn hóa, trạm y tế, trường mầm non, tái định cư, cụm công nghiệp, làng nghề, di tích, lễ hội, bóng chuyền, bài chòi, tiêm chủng, sốt xuất huyết, bảo hiểm, hộ nghèo, chính sách, liệt sĩ, cựu chiến binh, thanh niên, phụ nữ, nông dân, mặt trận, dịch vụ công, trực tuyến, chuyển đổi số, chữ ký số, định danh, căn cước, hộ tịch, khai sinh, kết hôn, thuế, ngân sách, đầu tư, giải ngân, giải phóng mặt bằng, bồi thường, khiếu nại, tố cáo, tiếp công dân, cháy nổ, chữa cháy, thiên tai, bão lũ, sạt lở, hạn hán, cứu hộ, diễn tập, dân quân, nhập ngũ, an ninh, trật tự, ma túy, lừa đảo, rác thải, phân loại, cây xanh, nước sạch, rừng phòng hộ, khoáng sản, cát sỏi, du lịch, cộng đồng, sản phẩm, truy xuất, nguồn gốc, hợp tác xã, liên kết, giống lúa, vụ đông xuân, dịch tả lợn, cúm gia cầm, khuyến học, học bổng, xóa mù, thư viện, truyền thanh, cổng thông tin, phản ánh, kiến nghị, đối thoại, hòa giải, hương ước, bầu cử, cử tri, nghị quyết, sáp nhập, kiện toàn, tập huấn, bồi dưỡng, khen thưởng, kỷ luật, thanh tra, giám sát',
)

export const placeNames = list(
  'Tam, Bình, An, Phú, Lộc, Hòa, Đại, Quế, Duy, Điện, Thăng, Tiên, Phước, Nam, Trà, Đông, Tây, Bắc, Sơn, Hải, Cẩm, Kim, Thạch, Vĩnh, Long, Tân, Mỹ, Xuân, Thanh, Hương, Ngọc, Bảo, Hưng, Thịnh, Khánh, Lâm, Giang, Hà, Trung, Thượng, Hạ, Nghĩa, Minh, Quang, Thuận, Thành, Cát, Đức, Hiệp, Lạc',
)
export const peopleNames = list(
  'Nguyễn, Trần, Lê, Phạm, Huỳnh, Hoàng, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý, Đinh, Trương, Văn, Thị, Hữu, Đức, Minh, Ngọc, Quang, Xuân, Công, Châu, Dũng, Giang, Hạnh, Hùng, Hương, Khoa, Lan, Linh, Mai, Nga, Oanh, Phúc, Phượng, Quân, Quyên, Tâm, Thảo, Thủy, Tiến, Trí, Tuấn, Uyên, Vân, Vinh, Yến',
)
export const documents = list('KH-UBND, QĐ-UBND, TB-UBND, CV-UBND, NQ-HĐND, TTr-UBND, BC-UBND, HD-MTTQ, CT-UBND')
export const categories = list('Hành chính, Chuyển đổi số, Nông nghiệp, Giáo dục, Y tế, Văn hóa, An ninh, Xây dựng, Môi trường, An sinh')

/** From these, syllables as Vietnamese could have them. */
export const onsets = list('b, c, ch, d, đ, g, gi, h, kh, l, m, n, ng, nh, ph, qu, r, s, t, th, tr, v, x')
export const rimes = list(
  'a, à, á, ả, ạ, ai, ài, ái, am, ám, an, àn, án, ản, ang, àng, áng, ảng, ạng, anh, ành, ánh, ạnh, ao, ào, áo, ảo, ạo, at, át, ạt, ac, ác, ạc, ách, ạch, ay, áy, ây, ầy, ấy, âm, ầm, ấm, ân, ần, ấn, ận, âng, ầng, ất, ật, e, è, é, em, én, eo, éo, ê, ề, ế, ệ, ên, ền, ến, ện, ênh, ết, ệt, i, ì, í, ị, ia, ìa, ín, ình, ính, ịnh, o, ò, ó, ỏ, oi, òi, ói, on, òn, ón, ong, òng, óng, ọng, ô, ồ, ố, ổ, ộ, ôi, ồi, ối, ổi, ội, ôn, ồn, ốn, ông, ồng, ống, ổng, ộng, ốt, ột, ơ, ờ, ớ, ơi, ời, ới, ơn, ờn, u, ù, ú, ủ, ụ, ua, ùa, ui, ùi, um, ùm, un, ung, ùng, úng, ụng, uông, uồng, uống, uộc, ư, ừ, ứ, ữ, ưa, ừa, ứa, ưng, ừng, ương, ường, ướng, ượng, ược, ước, iên, iền, iến, iện, iêu, iều, iếu',
)
