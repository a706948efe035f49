import { sql } from 'kysely'
import { type AnyDb, isSqlite } from './portable.ts'

/** What people say, and what officials write for it. */
const everyday = `
sổ đỏ = giấy chứng nhận quyền sử dụng đất; sổ đỏ = giấy chứng nhận; sổ hồng = giấy chứng nhận quyền sở hữu nhà ở;
bìa đỏ = giấy chứng nhận quyền sử dụng đất; cúp điện = ngừng cấp điện; cúp điện = mất điện; cúp điện = cắt điện;
cúp điện = tạm ngừng cung cấp điện; mất điện = ngừng cấp điện; cắt điện = ngừng cấp điện; cúp nước = ngừng cấp nước;
cúp nước = mất nước; mất nước = ngừng cấp nước; cắt nước = ngừng cấp nước; nước máy = nước sạch; CCCD = căn cước;
CMND = chứng minh nhân dân; CMND = căn cước; chứng minh thư = căn cước; thẻ căn cước = căn cước công dân; làm căn cước = cấp căn cước;
VNeID = định danh điện tử; định danh mức 2 = định danh điện tử; hộ khẩu = thường trú; sổ hộ khẩu = thông tin cư trú;
nhập khẩu = đăng ký thường trú; nhập hộ khẩu = đăng ký thường trú; tách hộ khẩu = tách hộ; tạm trú = đăng ký tạm trú; KT3 = tạm trú;
tạm vắng = khai báo tạm vắng; cắt khẩu = xóa đăng ký thường trú; giấy độc thân = xác nhận tình trạng hôn nhân;
độc thân = tình trạng hôn nhân; đám cưới = kết hôn; đăng ký cưới = đăng ký kết hôn; giấy hôn thú = giấy chứng nhận kết hôn;
hôn thú = kết hôn; ly dị = ly hôn; giấy khai sinh = đăng ký khai sinh; làm khai sinh = đăng ký khai sinh; khai tử = đăng ký khai tử;
báo tử = khai tử; trích lục = bản sao trích lục; sao y = chứng thực bản sao; công chứng = chứng thực; đóng dấu = chứng thực;
ủy quyền = giấy ủy quyền; sửa tên = thay đổi hộ tịch; cải chính = cải chính hộ tịch; một cửa = trung tâm phục vụ hành chính công;
một cửa = bộ phận tiếp nhận và trả kết quả; nộp hồ sơ = tiếp nhận hồ sơ; làm giấy tờ = thủ tục hành chính;
làm online = dịch vụ công trực tuyến; nộp qua mạng = dịch vụ công trực tuyến; DVCTT = dịch vụ công trực tuyến;
trả kết quả = nhận kết quả; thuế đất = thuế sử dụng đất phi nông nghiệp; tiền đất = tiền sử dụng đất;
sang tên = chuyển quyền sử dụng đất; sang tên = chuyển nhượng; mua bán đất = chuyển nhượng quyền sử dụng đất;
tách thửa = chia tách thửa đất; đo đất = đo đạc địa chính; lấn đất = lấn chiếm đất; tranh chấp đất = tranh chấp đất đai;
đền bù = bồi thường; giải tỏa = thu hồi đất; giải tỏa = giải phóng mặt bằng; xin xây nhà = giấy phép xây dựng;
phép xây dựng = giấy phép xây dựng; xây nhà = xây dựng nhà ở; sửa nhà = sửa chữa nhà ở; xây trái phép = xây dựng không phép;
nhà tình nghĩa = nhà tình thương; bảng giá đất = giá đất; đất vườn = đất trồng cây lâu năm; đất ruộng = đất trồng lúa;
đất ở = đất thổ cư; thổ cư = đất ở; thẻ bảo hiểm = bảo hiểm y tế; bảo hiểm hộ gia đình = bảo hiểm y tế hộ gia đình;
đóng bảo hiểm = tham gia bảo hiểm; lương hưu = hưu trí; tiền hưu = lương hưu; tiền già = trợ cấp người cao tuổi;
người già = người cao tuổi; cụ già = người cao tuổi; mừng thọ = chúc thọ; trợ cấp xã hội = bảo trợ xã hội; tàn tật = khuyết tật;
người tàn tật = người khuyết tật; hộ nghèo = giảm nghèo; sổ hộ nghèo = hộ nghèo; thương binh = người có công; liệt sĩ = người có công;
gia đình liệt sĩ = thân nhân liệt sĩ; trẻ mồ côi = trẻ em có hoàn cảnh đặc biệt; chích ngừa = tiêm chủng; tiêm ngừa = tiêm chủng;
tiêm phòng = tiêm chủng; tiêm vắc xin = tiêm chủng; vắc xin = vaccine; trạm xá = trạm y tế; khám bệnh = khám chữa bệnh;
bác sĩ = y bác sĩ; nhà thương = bệnh viện; xe cứu thương = cấp cứu; dịch bệnh = phòng chống dịch; chó dại = bệnh dại;
chích chó = tiêm phòng dại; dịch heo = dịch tả lợn; dịch tả heo = dịch tả lợn châu Phi; cúm gà = cúm gia cầm; gà vịt = gia cầm;
trâu bò = gia súc; tôm cá = thủy sản; nuôi tôm = nuôi trồng thủy sản; tàu cá = tàu thuyền; nhà trẻ = mầm non; mẫu giáo = mầm non;
cấp 1 = tiểu học; cấp 2 = trung học cơ sở; cấp 3 = trung học phổ thông; lớp 1 = tuyển sinh tiểu học; xin học = tuyển sinh;
đi học lại = lịch học; nghỉ học = cho học sinh nghỉ học; học bổng = khuyến học; thi cấp 3 = tuyển sinh lớp 10; thầy cô = giáo viên;
đi lính = nghĩa vụ quân sự; đi bộ đội = nghĩa vụ quân sự; khám nghĩa vụ = khám sức khỏe nghĩa vụ quân sự; nhập ngũ = giao nhận quân;
dân phòng = lực lượng an ninh trật tự cơ sở; đi bầu = bầu cử; cử tri = tiếp xúc cử tri; họp dân = hội nghị nhân dân;
gặp lãnh đạo = tiếp công dân; gặp chủ tịch = tiếp công dân; tiếp dân = tiếp công dân; khiếu nại = đơn thư; tố cáo = đơn thư;
góp ý = lấy ý kiến; đường dây nóng = số điện thoại phản ánh; lũ lụt = mưa lũ; nước lớn = lũ; bão lụt = thiên tai; sạt lở = lở đất;
chạy bão = sơ tán; di dời = sơ tán; áp thấp = áp thấp nhiệt đới; cháy nhà = hỏa hoạn; chữa cháy = cứu hỏa; đổ rác = thu gom rác thải;
xe rác = thu gom rác; tiền rác = phí vệ sinh môi trường; mùi hôi = ô nhiễm môi trường; đường hư = sửa chữa đường; ổ gà = sửa chữa đường;
kẹt xe = ùn tắc giao thông; cấm đường = phân luồng giao thông; tai nạn xe = tai nạn giao thông; bằng lái = giấy phép lái xe;
cà vẹt = đăng ký xe; biển số = đăng ký xe; đèn đường = điện chiếu sáng; loa phường = đài truyền thanh; loa xã = đài truyền thanh;
chợ phiên = phiên chợ; mở quán = đăng ký kinh doanh; mở tiệm = đăng ký kinh doanh; giấy phép kinh doanh = đăng ký hộ kinh doanh;
hộ kinh doanh = kinh doanh cá thể; vay vốn = tín dụng chính sách; vay tiền = vay vốn;
ngân hàng chính sách = ngân hàng chính sách xã hội; xin việc = tuyển dụng; tìm việc = giới thiệu việc làm; tuyển người = tuyển dụng;
đi nước ngoài = xuất khẩu lao động; thất nghiệp = trợ cấp thất nghiệp; sâu rầy = sâu bệnh; thuốc sâu = thuốc bảo vệ thực vật;
nước tưới = tưới tiêu; giống lúa = lúa giống; đua ghe = đua thuyền; hội làng = lễ hội; cúng đình = lễ hội đình; đá banh = bóng đá;
văn nghệ = biểu diễn nghệ thuật; nghĩa trang = nghĩa trang liệt sĩ; hỏa táng = mai táng; lừa đảo = giả danh; cờ bạc = đánh bạc;
số đề = đánh bạc; xì ke = ma túy; hút chích = ma túy; ăn trộm = trộm cắp; đánh nhau = gây rối trật tự;
chủ tịch xã = chủ tịch ủy ban nhân dân xã; bí thư xã = bí thư đảng ủy; địa chính = công chức địa chính;
tư pháp xã = công chức tư pháp hộ tịch`

export async function up(db: AnyDb) {
  const rows = everyday.split(';').map((entry) => entry.trim().split(' = '))
  const once = new Map(rows.map(([short, long]) => [`${short}=${long}`, { short, long }]))
  await db
    .insertInto('search_synonyms')
    .values([...once.values()])
    .onConflict((known) => known.doNothing())
    .execute()

  // A search asks of each article whether it has expired, too.
  await db.schema.dropIndex('articles_for_search').execute()
  await db.schema
    .createIndex('articles_for_search')
    .on('articles')
    .columns(['id', 'status', 'published_at', 'kind', 'category_id', 'expires_at'])
    .execute()

  // Phone numbers are one word now; the job puts everything in again.
  if (isSqlite(db)) await sql`insert into search_index (search_index) values ('delete-all')`.execute(db)
  else await sql`delete from search_index`.execute(db)
}
